import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { towerLabels } from '../../../../contract/services/tower/labels.ts';
import { VmToolsStatus } from '../../../../contract/services/tower/vms.ts';
import { query } from '../../../lib/query.ts';
import { ToolPanel } from '../../../ui/table/tools/ToolPanel.tsx';
import { Choice } from '../Choice.tsx';
import type { VmSearch } from './vmSearch.ts';

interface Props {
  anchor: HTMLElement;
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
  onClose: () => void;
}

const most = 200;
const switches = ['busy', 'bin', 'system'] as const;

/** Host, label and guest tools; what is busy; and what is hidden unless it is asked for. */
export function VmFilterPanel({ anchor, scopes, search, onChange, onClose }: Props) {
  const { t } = useTranslation(['vmFilters', 'vms']);
  const hosts = useQueries({
    queries: scopes.map(({ id }) =>
      query(towerHosts.getHosts, { scope: id, body: { orderBy: 'name_ASC', first: most } }),
    ),
  });
  const labels = useQueries({
    queries: scopes.map(({ id }) => query(towerLabels.getLabels, { scope: id, body: { first: most } })),
  });
  /** Which scope it is of, where there are several. */
  const of = (place: number) => (scopes.length > 1 ? ` (${scopes[place]?.name ?? ''})` : '');
  const any = t('any', { ns: 'vms' });
  return (
    <ToolPanel anchor={anchor} title={t('title')} onClose={onClose}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>
        <Choice
          label={t('host')}
          any={any}
          value={search.host}
          options={hosts.flatMap(({ data = [] }, place) =>
            data.map(({ id, name }): { value: string; label: string } => ({
              value: id,
              label: (name ?? id) + of(place),
            })),
          )}
          onChange={(host) => onChange({ host })}
        />
        <Choice
          label={t('label')}
          any={any}
          value={search.label}
          options={labels.flatMap(({ data = [] }, place) =>
            data.map(({ id, key, value }): { value: string; label: string } => ({
              value: id,
              label: (value ? `${key ?? ''}=${value}` : (key ?? id)) + of(place),
            })),
          )}
          onChange={(label) => onChange({ label })}
        />
        <Choice
          label={t('tools')}
          any={any}
          value={search.tools}
          options={VmToolsStatus.options.map((value) => ({
            value,
            label: t(`tools_${value}`, { ns: 'vms' }),
          }))}
          onChange={(tools) => onChange({ tools })}
        />
        {switches.map((name) => (
          <Box component="label" key={name} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <input
              type="checkbox"
              checked={search[name] === true}
              onChange={({ target }) => onChange({ [name]: target.checked || undefined })}
            />
            <Typography variant="body2">{t(name)}</Typography>
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 2, textAlign: 'end' }}>
        <Button variant="text" onClick={onClose}>
          {t('close', { ns: 'common' })}
        </Button>
      </Box>
    </ToolPanel>
  );
}
