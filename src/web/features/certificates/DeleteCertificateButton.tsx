import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../contract/operation.ts';
import { scm, type CertificateDetail } from '../../../contract/services/scm.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useRole } from '../../lib/session.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';
import { DeployedWhere } from './DeployedWhere.tsx';

interface Props {
  scope: string;
  certificate: CertificateDetail;
}

export function DeleteCertificateButton({ scope, certificate }: Props) {
  const { t } = useTranslation(['certificates', 'glossary']);
  const held = useRole(scope);
  const navigate = useNavigate();
  const { notify } = useNotices();
  const { role } = scm.deleteCertificate;
  const [seen, setSeen] = useState<CertificateDetail>();
  const remove = useMutation(mutation(scm.deleteCertificate));
  const params = { certificate_id: certificate.id };
  const called = seen?.domain || certificate.id;
  const name = useTypedName(called, { label: t('typeDomain', { name: called }), mistyped: t('mistyped') });

  function confirm() {
    if (!name.isRight() || !seen) return;
    remove.mutate(
      { input: { scope, params }, seen: { domain: seen.domain, fingerprint: seen.fingerprint } },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: t('deleted', { name: called }) });
          void navigate({ to: '/certificates' });
        },
      },
    );
  }
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={atLeast(held, role) ? undefined : t('whyRole', { role: t(role, { ns: 'glossary' }) })}
        onClick={() => {
          remove.reset();
          name.clear();
          setSeen(certificate);
        }}
      />
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name: called })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={confirm}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('deleteText')}
          </Typography>
          <Typography variant="subtitle2" component="h3">
            {t('deployedWhere')}
          </Typography>
          <DeployedWhere scope={scope} id={certificate.id} />
          {name.field}
          <ShowCall operation={scm.deleteCertificate} input={{ params }} />
        </ConfirmDialog>
      )}
    </>
  );
}
