import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CertificateDetail } from '../../../contract/services/scm.ts';
import { DaysLeft } from '../../ui/DaysLeft.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { CertificateActions } from './CertificateActions.tsx';
import { domainsOf, expiryOf } from './certificateFacts.ts';
import { stateWords } from './certificateWords.ts';
import { DeployedWhere } from './DeployedWhere.tsx';

export function CertificateDetails({
  scope,
  certificate,
}: {
  scope: string;
  certificate: CertificateDetail;
}) {
  const { t } = useTranslation('certificates');
  const time = (stamp: string | null | undefined) => stamp && t('vendorTime', { time: stamp });
  return (
    <>
      <PageHeader
        title={certificate.domain || certificate.id}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            <DaysLeft end={expiryOf(certificate.not_after)} />
            {stateWords(t, certificate.status)}
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={certificate.id} />
            <CertificateActions scope={scope} certificate={certificate} />
          </>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('domains'), domainsOf(certificate).join(', ')],
              [t('name'), certificate.name],
              [t('expires'), time(certificate.not_after)],
              [t('begins'), time(certificate.not_before)],
              [t('issued'), time(certificate.issue_time)],
              [t('type'), certificate.type],
              [t('brand'), certificate.brand],
              [t('validation'), certificate.validation_method],
              [t('algorithm'), certificate.signature_algorithm],
              [t('fingerprint'), certificate.fingerprint],
              [t('description'), certificate.description],
              [t('scope'), scope],
              [t('id'), certificate.id],
            ]}
          />
        </Section>
        <Section title={t('deployedWhere')}>
          <DeployedWhere scope={scope} id={certificate.id} />
        </Section>
      </Box>
    </>
  );
}
