import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { scm } from '../../../../contract/services/scm.ts';
import { call } from '../../../lib/api.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { refreshService } from '../../../lib/queryClient.ts';
import { useHuaweiScopes } from '../../../lib/useHuaweiScopes.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { PickInput } from '../../../ui/form/PickInput.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { parseCertificateSearch } from '../certificateSearch.ts';
import { CheckedPanel } from './CheckedPanel.tsx';
import { importBody } from './importBody.ts';
import { ImportFields } from './ImportFields.tsx';
import { TwoColumns } from './TwoColumns.tsx';
import { useImportForm } from './useImportForm.ts';

export function ImportPage() {
  const { t } = useTranslation('certificates');
  const search = parseCertificateSearch(useSearch({ strict: false }));
  const { huawei, error, refetch } = useHuaweiScopes();
  const scope = huawei?.find(({ id }) => id === search.scope) ?? huawei?.[0];
  return (
    <>
      <PageHeader title={t('import')} subtitle={t('importText')} />
      {huawei && scope && <NewCertificate scopes={huawei} scope={scope.id} />}
      {huawei?.length === 0 && <EmptyState title={t('noScope')}>{t('noScopeText')}</EmptyState>}
      {!huawei && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}

function NewCertificate({ scopes, scope: first }: { scopes: readonly Scope[]; scope: string }) {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { notify } = useNotices();
  const form = useImportForm(first, 'certificate');
  // No mutation of the query client's: it would keep what it was called with.
  const submit = form.submitBy(async (body, { scope }) => {
    const { certificate_id } = await call(scm.importCertificate, { scope, body });
    form.draft.discard();
    void refreshService(client, scm.importCertificate.service, scope);
    notify({ kind: 'success', title: t('imported', { name: body.name }) });
    if (certificate_id === null) return void navigate({ to: '/certificates' });
    void navigate({
      to: '/certificates/$scope/$certificate',
      params: { scope, certificate: certificate_id },
    });
  });
  return (
    <TwoColumns>
      <ImportFields
        form={form}
        label={t('import')}
        submitLabel={t('import')}
        onSubmit={submit}
        onCancel={() => void navigate({ to: '/certificates' })}
        footer={<ShowCall operation={scm.importCertificate} input={{ body: importBody(form.typed) }} />}
      >
        {scopes.length > 1 && (
          <PickInput control={form.form.control} name="scope" label={t('scope')} options={scopes} />
        )}
      </ImportFields>
      <CheckedPanel checked={form.checked} />
    </TwoColumns>
  );
}
