import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { databaseColumns } from './databaseColumns.tsx';
import { isBusy, isUnhealthy } from './databaseFacts.ts';
import { useDatabaseSources, type DatabaseRow } from './databaseRows.ts';
import { parseDatabaseSearch, type DatabaseSearch } from './databaseSearch.ts';

export interface DatabaseListProps {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: DatabaseSearch;
  onChange: (changed: Partial<DatabaseSearch>) => void;
}

export function DatabaseList({ scopes, search, onChange }: DatabaseListProps) {
  const { t } = useTranslation('databases');
  const navigate = useNavigate();
  const columns = useMemo(() => databaseColumns(t), [t]);
  const { health } = search;
  const isWanted = useMemo(
    () =>
      ({ instance }: DatabaseRow) =>
        health === undefined || (health === 'busy' ? isBusy(instance) : isUnhealthy(instance)),
    [health],
  );
  return (
    <SearchedTable
      id="databases"
      label={t('databases')}
      columns={columns}
      sources={useDatabaseSources(scopes, search)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      filters={['health', 'mode', 'type', 'vpc', 'subnet']}
      parse={parseDatabaseSearch}
      onChange={onChange}
      nameOf={({ instance }) => instance.name || instance.id}
      onOpen={({ scope, instance }) =>
        void navigate({ to: '/databases/$scope/$instance', params: { scope, instance: instance.id } })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}
