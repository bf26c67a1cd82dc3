import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../contract/operation.ts';
import { scm, type CertificateDetail } from '../../../contract/services/scm.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useRole } from '../../lib/session.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
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
  const [typed, setTyped] = useState('');
  const [isMistyped, setMistyped] = useState(false);
  const remove = useMutation(mutation(scm.deleteCertificate));
  const params = { certificate_id: certificate.id };
  const name = seen?.domain || certificate.id;

  function confirm() {
    setMistyped(typed.trim() !== name);
    if (typed.trim() !== name || !seen) return;
    remove.mutate(
      { input: { scope, params }, seen: { domain: seen.domain, fingerprint: seen.fingerprint } },
      {
        onSuccess: () => {
          notify({ kind: 'success', title: t('deleted', { name }) });
          void navigate({ to: '/certificates' });
        },
      },
    );
  }
  return (
    <>
      <DisabledReason
        reason={atLeast(held, role) ? undefined : t('whyRole', { role: t(role, { ns: 'glossary' }) })}
      >
        <Button
          variant="outlined"
          color="error"
          startIcon={<Trash2 size={16} aria-hidden />}
          onClick={() => {
            remove.reset();
            setTyped('');
            setMistyped(false);
            setSeen(certificate);
          }}
        >
          {t('delete')}
        </Button>
      </DisabledReason>
      {seen && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name })}
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
          <TextField
            label={t('typeDomain', { name })}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={isMistyped}
            helperText={isMistyped && t('mistyped')}
            size="small"
            fullWidth
            autoComplete="off"
            sx={{ my: 2 }}
          />
          <ShowCall operation={scm.deleteCertificate} input={{ params }} />
        </ConfirmDialog>
      )}
    </>
  );
}
