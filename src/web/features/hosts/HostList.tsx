import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { useWholeRows } from '../../lib/rows/useWholeRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { hostColumns } from './hostColumns.tsx';
import { compareBy, hostSource, type HostRow } from './hostRows.ts';
import { hostSorts, type HostSearch } from './hostSearch.ts';
import { useNameOf } from '../../lib/useNameOf.ts';

interface Props {
  towers: readonly Pick<Scope, 'id' | 'name'>[];
  search: HostSearch;
  onChange: (changed: Partial<HostSearch>) => void;
}

export function HostList({ towers, search, onChange }: Props) {
  const { t } = useTranslation('hosts');
  const nameOf = useNameOf(towers);
  const columns = useMemo(() => hostColumns(t, nameOf), [t, nameOf]);
  const sources = useMemo(() => towers.map(({ id }) => hostSource(id)), [towers]);
  const { sort = 'name', dir = 'asc', cluster, host: only } = search;
  const compare = useMemo(() => {
    const column = columns.find(({ id }) => id === sort);
    return compareBy<HostRow>(
      (row) => column?.value(row) ?? null,
      ({ host }) => host.name,
      dir === 'asc',
    );
  }, [columns, sort, dir]);
  const isShown = useMemo(
    () =>
      ({ host }: HostRow) =>
        (!cluster || host.cluster?.id === cluster) && (!only || host.id === only),
    [cluster, only],
  );
  const list = JSON.stringify([towers.map(({ id }) => id), sort, dir, cluster, only]);
  const rows = useWholeRows(sources, compare, isShown, list);

  const isFiltered = cluster !== undefined || only !== undefined;
  const all = (
    <Button variant="outlined" onClick={() => onChange({ cluster: undefined, host: undefined })}>
      {t('allHosts')}
    </Button>
  );
  return (
    <>
      {only !== undefined && <Box sx={{ mb: 1 }}>{all}</Box>}
      <ResourceTable
        id="hosts"
        label={t('hosts')}
        columns={columns}
        rows={rows}
        nameOf={({ host }) => host.name || host.id}
        sort={{ by: sort, dir }}
        onSort={(asked) => onChange({ sort: hostSorts.find((field) => field === asked.by), dir: asked.dir })}
        countWords={(total) => (total === undefined ? t('counting') : t('count', { count: total }))}
        scopeName={nameOf}
        empty={<EmptyState title={t(isFiltered ? 'noHostMatches' : 'noHosts')} action={isFiltered && all} />}
      />
    </>
  );
}
