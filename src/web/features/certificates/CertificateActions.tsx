import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CertificateDetail } from '../../../contract/services/scm.ts';
import { DeleteCertificateButton } from './DeleteCertificateButton.tsx';
import { ExportButton } from './ExportButton.tsx';
import { PushButton } from './PushButton.tsx';

const ButtonLink = createLink(Button);

/** What can be done with a certificate; replacing it is what most come for. */
export function CertificateActions(props: { scope: string; certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates');
  const { scope, certificate } = props;
  return (
    <>
      <ButtonLink
        variant="contained"
        startIcon={<RefreshCw size={16} aria-hidden />}
        to="/certificates/$scope/$certificate/replace"
        params={{ scope, certificate: certificate.id }}
      >
        {t('replace')}
      </ButtonLink>
      <PushButton {...props} />
      <ExportButton {...props} />
      <DeleteCertificateButton {...props} />
    </>
  );
}
