import Button from '@mui/material/Button';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scm, type CertificateDetail } from '../../../contract/services/scm.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { PushDialog } from './PushDialog.tsx';
import { useWhyNot } from './useWhyNot.ts';

interface Props {
  scope: string;
  certificate: CertificateDetail;
}

/** Only what was issued or imported can be handed on. */
export const canBeUsed = ({ status }: Pick<CertificateDetail, 'status'>) =>
  status === 'ISSUED' || status === 'UPLOAD';

export function PushButton({ scope, certificate }: Props) {
  const { t } = useTranslation('certificates');
  const whyNot = useWhyNot(scope);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason
        reason={whyNot(scm.pushCertificate) ?? (canBeUsed(certificate) ? undefined : t('whyState'))}
      >
        <Button variant="outlined" startIcon={<Send size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('push')}
        </Button>
      </DisabledReason>
      {isOpen && <PushDialog scope={scope} certificate={certificate} onClose={() => setOpen(false)} />}
    </>
  );
}
