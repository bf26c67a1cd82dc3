import Button from '@mui/material/Button';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scm, type CertificateDetail } from '../../../contract/services/scm.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { canBeUsed } from './PushButton.tsx';
import { useWhyNot } from './useWhyNot.ts';

interface Props {
  scope: string;
  certificate: CertificateDetail;
}

export function ExportButton({ scope, certificate }: Props) {
  const { t } = useTranslation('certificates');
  const whyNot = useWhyNot(scope);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason
        reason={whyNot(scm.exportCertificate) ?? (canBeUsed(certificate) ? undefined : t('whyState'))}
      >
        <Button
          variant="outlined"
          startIcon={<KeyRound size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('export')}
        </Button>
      </DisabledReason>
      {isOpen && <ExportDialog scope={scope} certificate={certificate} onClose={() => setOpen(false)} />}
    </>
  );
}
