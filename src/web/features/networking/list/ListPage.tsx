import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { parseListSearch, type ListSearch } from '../listSearch.ts';
import { useHuaweiScopes } from '../../../lib/useHuaweiScopes.ts';
import type { ListProps } from './NetworkTable.tsx';
import { NetworkingTabs, type NetworkingTab } from './NetworkingTabs.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';

interface Props {
  title: string;
  searchLabel: string;
  to: NetworkingTab;
  actions?: (list: ListProps) => ReactNode;
  /** Filters of this list alone. */
  filters?: (list: ListProps) => ReactNode;
  children: (list: ListProps) => ReactNode;
}

/** What the lists of networking share: tabs, search, region, and what is said where there is none. */
export function ListPage({ title, searchLabel, to, actions, filters, children }: Props) {
  const { t } = useTranslation('networking');
  const search = parseListSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { huawei, error, refetch } = useHuaweiScopes();
  const scopes = huawei?.filter(({ id }) => search.scope === undefined || id === search.scope);
  const change = (changed: Partial<ListSearch>) =>
    void navigate({ to, search: parseListSearch({ ...search, ...changed }), replace: 'q' in changed });
  const list = scopes && { scopes, search, onChange: change };
  return (
    <>
      <PageHeader title={title} actions={list && list.scopes.length > 0 && actions?.(list)} />
      <NetworkingTabs />
      {list && list.scopes.length > 0 && (
        <>
          <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
            <SearchBox label={searchLabel} q={search.q ?? ''} onSearch={(q) => change({ q })} />
            {(huawei?.length ?? 0) > 1 && (
              <SelectField
                label={t('scope')}
                value={search.scope ?? ''}
                onChange={(scope) => change({ scope })}
              >
                <option value="">{t('allScopes')}</option>
                {huawei?.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
            {filters?.(list)}
          </Box>
          {children(list)}
        </>
      )}
      {scopes?.length === 0 && (
        <EmptyState title={t(search.scope ? 'unknownScope' : 'noScope')}>
          {!search.scope && t('noScopeText')}
        </EmptyState>
      )}
      {!scopes && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}
