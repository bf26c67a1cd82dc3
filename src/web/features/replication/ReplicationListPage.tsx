import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ReplicationFilters } from './ReplicationFilters.tsx';
import { ReplicationList } from './ReplicationList.tsx';
import { parseReplicationSearch, type ReplicationSearch } from './replicationSearch.ts';

export function ReplicationListPage() {
  const { t } = useTranslation('replication');
  const search = parseReplicationSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { huawei, error, refetch } = useHuaweiScopes();
  const scopes = huawei?.filter(({ id }) => search.scope === undefined || id === search.scope);
  const change = (changed: Partial<ReplicationSearch>) =>
    void navigate({
      to: '/services/replication',
      search: parseReplicationSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  const list = scopes && { scopes, search, onChange: change };
  return (
    <>
      <PageHeader title={t('replication')} />
      {list && list.scopes.length > 0 && (
        <>
          <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
            <SearchBox label={t('searchLabel')} q={search.q ?? ''} onSearch={(q) => change({ q })} />
            {(huawei?.length ?? 0) > 1 && (
              <SelectField
                label={t('scope')}
                value={search.scope ?? ''}
                onChange={(scope) => change({ scope: scope || undefined })}
              >
                <option value="">{t('allScopes')}</option>
                {huawei?.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
            <ReplicationFilters {...list} />
          </Box>
          <ReplicationList {...list} />
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
