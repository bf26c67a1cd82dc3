import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CertificateDetail } from '../../../../contract/services/scm.ts';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Section } from '../../../ui/Section.tsx';
import { domainsOf, expiryOf } from '../certificateFacts.ts';
import { DeployedWhere } from '../DeployedWhere.tsx';

/** What is to be replaced. */
export function OldOne({ scope, certificate }: { scope: string; certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates');
  return (
    <Box sx={{ mb: 3 }}>
      <Section title={t('oldOne')}>
        <Facts
          facts={[
            [t('domains'), domainsOf(certificate).join(', ')],
            [t('daysLeft'), <DaysLeft key="days" end={expiryOf(certificate.not_after)} />],
            [t('deployedWhere'), <DeployedWhere key="where" scope={scope} id={certificate.id} />],
          ]}
        />
      </Section>
    </Box>
  );
}
