import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ResourceTable } from '../../../ui/table/ResourceTable.tsx';
import { wholeRows } from '../list/wholeRows.ts';
import type { ListSearch } from '../listSearch.ts';
import { serviceColumns } from './serviceColumns.tsx';
import { serviceTitle } from './serviceName.ts';
import { useServiceShares } from './serviceRows.ts';

interface Props {
  scopes: readonly Scope[];
  search: ListSearch;
  onChange: (changed: Partial<ListSearch>) => void;
}

export function ServiceList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('networking');
  const { t: tTable } = useTranslation('table');
  const navigate = useNavigate();
  const columns = useMemo(() => serviceColumns(t), [t]);
  const sort = { by: search.sort ?? 'name', dir: search.dir ?? 'asc' } as const;
  const rows = wholeRows(useServiceShares(scopes.map(({ id }) => id)), {
    columns,
    sort,
    q: search.q ?? '',
    isWanted: ({ service }) => search.status === undefined || service.status === search.status,
  });
  const isFiltered = Boolean(search.q ?? search.status);
  return (
    <ResourceTable
      id="endpoint-services"
      label={t('services')}
      columns={columns}
      rows={rows}
      nameOf={({ service }) => serviceTitle(service)}
      sort={sort}
      onSort={({ by, dir }) => onChange({ sort: by, dir })}
      onOpen={({ scope, service }) =>
        void navigate({ to: '/networking/services/$scope/$service', params: { scope, service: service.id } })
      }
      countWords={(total) => (total === undefined ? tTable('counting') : t('serviceCount', { count: total }))}
      scopeName={(scope) => scopes.find(({ id }) => id === scope)?.name ?? scope}
      empty={
        isFiltered ? (
          <EmptyState
            title={t('servicesNoneMatch')}
            action={<Button onClick={() => onChange({ q: '', status: '' })}>{t('clearFilters')}</Button>}
          />
        ) : (
          <EmptyState title={t('servicesNone')}>{t('servicesNoneText')}</EmptyState>
        )
      }
    />
  );
}
