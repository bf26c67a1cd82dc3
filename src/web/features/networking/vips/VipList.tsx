import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ResourceTable } from '../../../ui/table/ResourceTable.tsx';
import { wholeRows } from '../list/wholeRows.ts';
import type { ListSearch } from '../listSearch.ts';
import { called } from '../ports.ts';
import { vipColumns } from './vipColumns.tsx';
import { useVipShares } from './vipRows.ts';

interface Props {
  scopes: readonly Scope[];
  search: ListSearch;
  onChange: (changed: Partial<ListSearch>) => void;
}

export function VipList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('networking');
  const { t: tTable } = useTranslation('table');
  const navigate = useNavigate();
  const columns = useMemo(() => vipColumns(t), [t]);
  const sort = { by: search.sort ?? 'name', dir: search.dir ?? 'asc' } as const;
  const rows = wholeRows(useVipShares(scopes.map(({ id }) => id)), { columns, sort, q: search.q ?? '' });
  return (
    <ResourceTable
      id="vips"
      label={t('vips')}
      columns={columns}
      rows={rows}
      nameOf={({ vip }) => called(vip)}
      sort={sort}
      onSort={({ by, dir }) => onChange({ sort: by, dir })}
      onOpen={({ scope, vip }) =>
        void navigate({ to: '/networking/vips/$scope/$vip', params: { scope, vip: vip.id } })
      }
      countWords={(total) => (total === undefined ? tTable('counting') : t('vipCount', { count: total }))}
      scopeName={(scope) => scopes.find(({ id }) => id === scope)?.name ?? scope}
      empty={
        search.q ? (
          <EmptyState
            title={t('vipsNoneMatch')}
            action={<Button onClick={() => onChange({ q: '' })}>{t('clearFilters')}</Button>}
          />
        ) : (
          <EmptyState title={t('vipsNone')}>{t('vipsNoneText')}</EmptyState>
        )
      }
    />
  );
}
