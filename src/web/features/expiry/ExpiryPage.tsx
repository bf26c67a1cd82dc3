import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { ExpirySource } from '../../lib/expiry/source.ts';
import { query } from '../../lib/query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ExpiryList } from './ExpiryList.tsx';
import { parseExpirySearch, periods, type ExpirySearch } from './expirySearch.ts';
import { UnseenEnds } from './UnseenEnds.tsx';

export function ExpiryPage({ sources }: { sources: readonly ExpirySource[] }) {
  const { t } = useTranslation('expiry');
  const search = parseExpirySearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(query(own.listScopes, {}));
  const all = data?.filter((scope) => sources.some((source) => source.isIn(scope)));
  const scopes = all?.filter(({ id }) => search.scope === undefined || id === search.scope);
  const change = (changed: Partial<ExpirySearch>) =>
    void navigate({
      to: '/expiry',
      search: parseExpirySearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <>
      <PageHeader title={t('board')} subtitle={t('boardText')} />
      {scopes && scopes.length > 0 && (
        <>
          <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
            <SearchBox label={t('searchLabel')} q={search.q ?? ''} onSearch={(q) => change({ q })} />
            {(all?.length ?? 0) > 1 && (
              <SelectField
                label={t('scope')}
                value={search.scope ?? ''}
                onChange={(scope) => change({ scope: scope || undefined })}
              >
                <option value="">{t('allScopes')}</option>
                {all?.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
            <SelectField
              label={t('within')}
              value={search.within ?? ''}
              onChange={(within) => change({ within: periods.find((days) => days === within) })}
            >
              <option value="">{t('anyTime')}</option>
              {periods.map((days) => (
                <option key={days} value={days}>
                  {t('days', { count: Number(days) })}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={t('snoozedShown')}
              value={search.snoozed ?? ''}
              onChange={(snoozed) => change({ snoozed: snoozed === 'show' ? 'show' : undefined })}
            >
              <option value="">{t('snoozedHide')}</option>
              <option value="show">{t('snoozedShow')}</option>
            </SelectField>
          </Box>
          <UnseenEnds sources={sources} scopes={scopes} />
          <ExpiryList sources={sources} scopes={scopes} search={search} onChange={change} />
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
