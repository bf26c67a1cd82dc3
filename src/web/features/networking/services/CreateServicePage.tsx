import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import { mutation } from '../../../lib/query.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { parseListSearch } from '../listSearch.ts';
import { useHuaweiScopes } from '../../../lib/useHuaweiScopes.ts';
import { ServiceFields } from './ServiceFields.tsx';
import { useServiceForm } from './useServiceForm.ts';

export function CreateServicePage() {
  const { t } = useTranslation('networking');
  const search = parseListSearch(useSearch({ strict: false }));
  const { huawei, error, refetch } = useHuaweiScopes();
  const scope = huawei?.find(({ id }) => id === search.scope) ?? huawei?.[0];
  return (
    <>
      <PageHeader title={t('newService')} subtitle={t('newServiceText')} />
      {huawei && scope && <NewService key={scope.id} scopes={huawei} scope={scope.id} />}
      {huawei?.length === 0 && <EmptyState title={t('noScope')}>{t('noScopeText')}</EmptyState>}
      {!huawei && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}

function NewService({ scopes, scope }: { scopes: readonly Scope[]; scope: string }) {
  const navigate = useNavigate();
  const create = useMutation(mutation(vpcep.createEndpointService));
  const form = useServiceForm(scope, async (body, scope) => {
    const service = await create.mutateAsync({ input: { scope, body } });
    void navigate({ to: '/networking/services/$scope/$service', params: { scope, service: service.id } });
  });
  return (
    <ServiceFields
      form={form}
      scopes={scopes}
      onCancel={() => void navigate({ to: '/networking/services' })}
    />
  );
}
