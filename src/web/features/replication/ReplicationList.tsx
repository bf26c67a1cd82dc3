import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { replicationColumns } from './replicationColumns.tsx';
import { classOf } from './replicationFacts.ts';
import { useReplicationSources, type ReplicationRow } from './replicationRows.ts';
import { parseReplicationSearch, type ReplicationSearch } from './replicationSearch.ts';

export interface ReplicationListProps {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: ReplicationSearch;
  onChange: (changed: Partial<ReplicationSearch>) => void;
}

export function ReplicationList({ scopes, search, onChange }: ReplicationListProps) {
  const { t } = useTranslation('replication');
  const navigate = useNavigate();
  const format = useFormat();
  const columns = useMemo(() => replicationColumns(t, format), [t, format]);
  const { is, use } = search;
  const isWanted = useMemo(
    () =>
      ({ job }: ReplicationRow) =>
        (is === undefined || classOf(job.status) === is) && (use === undefined || job.db_use_type === use),
    [is, use],
  );
  return (
    <SearchedTable
      id="replication"
      label={t('replication')}
      columns={columns}
      sources={useReplicationSources(scopes)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      filters={['is', 'use']}
      parse={parseReplicationSearch}
      onChange={onChange}
      nameOf={({ job }) => job.name || job.id}
      onOpen={({ scope, job }) =>
        void navigate({ to: '/services/replication/$scope/$job', params: { scope, job: job.id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}
