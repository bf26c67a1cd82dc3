import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scm, type CertificateDetail } from '../../../contract/services/scm.ts';
import { ExportReason } from '../../../contract/services/scm/installing.ts';
import { download } from '../../lib/api.ts';
import { toError } from '../../lib/failure.ts';
import { useNotices } from '../../lib/notices.tsx';
import { saveFile } from '../../lib/saveFile.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

interface Props {
  scope: string;
  certificate: CertificateDetail;
  onClose: () => void;
}

/** Asks why, and hands the answer to the browser's downloads without looking at it. */
export function ExportDialog({ scope, certificate, onClose }: Props) {
  const { t } = useTranslation('certificates');
  const { notify } = useNotices();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const isWrong = !ExportReason.safeParse({ reason }).success;
  const called = certificate.domain || certificate.id;

  async function ask() {
    setAsked(true);
    if (isWrong) return;
    setBusy(true);
    setFailure(undefined);
    const params = { certificate_id: certificate.id };
    try {
      const file = await download(scm.exportCertificate, { scope, params, body: { reason } });
      saveFile(file, `${called.replace(/[^A-Za-z0-9.-]/g, '_')}.pem`);
      notify({ kind: 'success', title: t('exported', { name: called }), detail: t('exportedText') });
      onClose();
    } catch (error) {
      setFailure(toError(error));
      setBusy(false);
    }
  }
  return (
    <ConfirmDialog
      open
      title={t('exportTitle', { name: called })}
      confirmLabel={t('export')}
      busy={isBusy}
      failure={failure}
      onConfirm={() => void ask()}
      onClose={onClose}
    >
      <Typography variant="body2">{t('exportText')}</Typography>
      <TextField
        label={t('reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={isAsked && isWrong}
        helperText={isAsked && isWrong ? t('reasonMissing') : t('reasonHelp')}
        autoComplete="off"
        multiline
        minRows={2}
        fullWidth
        sx={{ mt: 2.5 }}
      />
    </ConfirmDialog>
  );
}
