import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { VmToolsStatus } from '../../../../contract/services/tower/vms.ts';
import { ToolPanel } from '../../../ui/table/tools/ToolPanel.tsx';
import { Choice } from '../Choice.tsx';
import { FoundChoice } from './FoundChoice.tsx';
import { useFilterNames } from './useFilterNames.ts';
import { useFoundHosts, useFoundLabels } from './useFoundOptions.ts';
import type { VmSearch } from './vmSearch.ts';

interface Props {
  anchor: HTMLElement;
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
  onClose: () => void;
}

const switches = ['busy', 'bin', 'system'] as const;

/** Host, label and guest tools; what is busy; and what is hidden unless it is asked for. */
export function VmFilterPanel({ anchor, scopes, search, onChange, onClose }: Props) {
  const { t } = useTranslation(['vmFilters', 'vms']);
  const chosen = useFilterNames(scopes, search);
  const hosts = useFoundHosts(scopes);
  const labels = useFoundLabels(scopes);
  return (
    <ToolPanel anchor={anchor} title={t('title')} onClose={onClose}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>
        <FoundChoice
          label={t('host')}
          value={chosen.host}
          {...hosts}
          onChange={(host) => onChange({ host })}
        />
        <FoundChoice
          label={t('label')}
          value={chosen.label}
          {...labels}
          onChange={(label) => onChange({ label })}
        />
        <Choice
          label={t('tools')}
          any={t('any', { ns: 'vms' })}
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
