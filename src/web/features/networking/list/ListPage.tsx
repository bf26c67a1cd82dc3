import Box from '@mui/material/Box';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { parseListSearch, type ListSearch } from '../listSearch.ts';
import { useHuaweiScopes } from '../networkingQueries.ts';
import { NetworkingTabs } from './NetworkingTabs.tsx';
import { SearchBox } from './SearchBox.tsx';

interface Props {
  title: string;
  searchLabel: string;
  search: ListSearch;
  to: '/networking/vips' | '/networking/services' | '/networking/eips' | '/networking/security-groups';
  actions?: ReactNode;
  /** Filters of this list alone. */
  filters?: (change: (changed: Partial<ListSearch>) => void) => ReactNode;
  children: (scopes: Scope[], change: (changed: Partial<ListSearch>) => void) => ReactNode;
}

/** What the lists of networking share: tabs, search, region, and what is said where there is none. */
export function ListPage({ title, searchLabel, search, to, actions, filters, children }: Props) {
  const { t } = useTranslation('networking');
  const navigate = useNavigate();
  const { huawei, error, refetch } = useHuaweiScopes();
  const scopes = huawei?.filter(({ id }) => search.scope === undefined || id === search.scope);
  const change = (changed: Partial<ListSearch>) =>
    void navigate({ to, search: parseListSearch({ ...search, ...changed }), replace: 'q' in changed });
  return (
    <>
      <PageHeader title={title} actions={actions} />
      <NetworkingTabs />
      {scopes && scopes.length > 0 && (
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
            {filters?.(change)}
          </Box>
          {children(scopes, change)}
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
