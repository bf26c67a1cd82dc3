import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useHuaweiScopes } from '../../../lib/useHuaweiScopes.ts';
import { Failover } from './Failover.tsx';
import { parseFailover, searchOf, wishOf } from './wish.ts';

/** *Virtual IP for failover*, from nothing to a bound one. All that is wanted stands in the URL. */
export function FailoverPage() {
  const { t } = useTranslation('networking');
  const search = parseFailover(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { huawei, error, refetch } = useHuaweiScopes();
  const scope = search.scope ?? huawei?.[0]?.id;
  return (
    <>
      <PageHeader title={t('newFailover')} subtitle={t('failoverText')} />
      {huawei && scope !== undefined && (
        <Failover
          scopes={huawei}
          wish={wishOf({ ...search, scope })}
          onWish={(wish) =>
            void navigate({ to: '/networking/vips/new', search: searchOf(wish), replace: true })
          }
        />
      )}
      {huawei?.length === 0 && <EmptyState title={t('noScope')}>{t('noScopeText')}</EmptyState>}
      {!huawei && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}
