import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { auditColumns } from './auditColumns.tsx';
import { parseAuditSearch, type AuditSearch } from './auditSearch.ts';
import { DeedDrawer } from './DeedDrawer.tsx';
import { useDeeds } from './useDeeds.ts';

interface Props {
  search: AuditSearch;
  /** Those whose deeds the person may see. */
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onChange: (changed: Partial<AuditSearch>) => void;
}

export function AuditList({ search, scopes, onChange }: Props) {
  const { t } = useTranslation(['audit', 'glossary']);
  const format = useFormat();
  const { deed: read, ...asked } = search;
  const { sources, rows } = useDeeds(search);

  const names = JSON.stringify(scopes.map(({ id, name }) => [id, name]));
  const columns = useMemo(() => {
    const known = new Map(JSON.parse(names) as [string, string][]);
    return auditColumns({
      t,
      time: format.time,
      duration: format.duration,
      scopeName: (scope) => known.get(scope) ?? scope,
    });
  }, [t, format, names]);

  return (
    <ResourceTable
      id="audit"
      label={t('audit')}
      columns={columns}
      rows={rows}
      sources={sources}
      view={{
        search: new URLSearchParams(asked).toString(),
        onChange: (kept) =>
          onChange({ ...nothing, ...parseAuditSearch(Object.fromEntries(new URLSearchParams(kept))) }),
      }}
      nameOf={({ deed }) => `${deed.action} ${deed.targetName ?? deed.target ?? ''}`}
      sort={{ by: 'at', dir: search.dir ?? 'desc' }}
      onSort={({ dir }) => onChange({ dir })}
      onOpen={({ deed }) => onChange({ deed: deed.seq })}
      countWords={(total) => (total === undefined ? t('counting') : t('count', { count: total }))}
      empty={
        <EmptyState
          title={t('none')}
          action={
            <Button variant="outlined" onClick={() => onChange(nothing)}>
              {t('showAll')}
            </Button>
          }
        >
          {t('noneText')}
        </EmptyState>
      }
    >
      <DeedDrawer read={read} scopes={scopes} onClose={() => onChange({ deed: undefined })} />
    </ResourceTable>
  );
}

const nothing: AuditSearch = {
  q: undefined,
  who: undefined,
  target: undefined,
  scope: undefined,
  action: undefined,
  outcome: undefined,
  period: undefined,
  dir: undefined,
};
