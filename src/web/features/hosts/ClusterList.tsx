import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { useWholeRows } from '../../lib/rows/useWholeRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { clusterColumns } from './clusterColumns.tsx';
import { clusterSource, compareBy, type ClusterRow } from './hostRows.ts';
import { clusterSorts, type ClusterSearch } from './hostSearch.ts';
import { useNameOf } from '../../lib/useNameOf.ts';

interface Props {
  towers: readonly Pick<Scope, 'id' | 'name'>[];
  search: ClusterSearch;
  onChange: (changed: Partial<ClusterSearch>) => void;
}

export function ClusterList({ towers, search, onChange }: Props) {
  const { t } = useTranslation('hosts');
  const navigate = useNavigate();
  const nameOf = useNameOf(towers);
  const columns = useMemo(() => clusterColumns(t, nameOf), [t, nameOf]);
  const sources = useMemo(() => towers.map(({ id }) => clusterSource(id)), [towers]);
  const { sort = 'name', dir = 'asc' } = search;
  const compare = useMemo(() => {
    const column = columns.find(({ id }) => id === sort);
    return compareBy<ClusterRow>(
      (row) => column?.value(row) ?? null,
      ({ cluster }) => cluster.name,
      dir === 'asc',
    );
  }, [columns, sort, dir]);
  const list = JSON.stringify([towers.map(({ id }) => id), sort, dir]);
  const rows = useWholeRows(sources, compare, every, list);
  return (
    <ResourceTable
      id="clusters"
      label={t('clusters')}
      columns={columns}
      rows={rows}
      nameOf={({ cluster }) => cluster.name || cluster.id}
      sort={{ by: sort, dir }}
      onSort={(asked) => onChange({ sort: clusterSorts.find((field) => field === asked.by), dir: asked.dir })}
      onOpen={({ scope, cluster }) => void navigate({ to: '/hosts', search: { scope, cluster: cluster.id } })}
      countWords={(total) => (total === undefined ? t('counting') : t('countClusters', { count: total }))}
      scopeName={nameOf}
      empty={<EmptyState title={t('noClusters')} />}
    />
  );
}
const every = () => true;
