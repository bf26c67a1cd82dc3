import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scm, type CertificateDetail } from '../../../contract/services/scm.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DeleteButton } from '../../ui/DeleteButton.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { useTypedName } from '../../ui/useTypedName.tsx';
import { DeployedWhere } from './DeployedWhere.tsx';
import { useWhyNot } from './useWhyNot.ts';

interface Props {
  scope: string;
  certificate: CertificateDetail;
  /** Why not now, besides the role. */
  whyNot?: string | undefined;
  /** What happens then, instead of going to the list. */
  onDeleted?: () => void;
}

export function DeleteCertificateButton({ scope, certificate, whyNot, onDeleted }: Props) {
  const { t } = useTranslation('certificates');
  const whyRole = useWhyNot(scope);
  const navigate = useNavigate();
  const { notify } = useNotices();
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
          setSeen(undefined);
          if (onDeleted) onDeleted();
          else void navigate({ to: '/certificates' });
        },
      },
    );
  }
  return (
    <>
      <DeleteButton
        label={t('delete')}
        whyNot={whyRole(scm.deleteCertificate) ?? whyNot}
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
