import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Microservice } from '../../../contract/services/cse/parts.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Section } from '../../ui/Section.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { DeleteServiceButton } from './DeleteServiceButton.tsx';
import { Discovery } from './Discovery.tsx';
import type { Engine } from './engines.ts';
import { InstanceList } from './instances/InstanceList.tsx';
import { environmentWords, levelWords } from './registryWords.ts';
import { StatusMark } from './StatusMark.tsx';
import { Versions } from './Versions.tsx';

interface Props {
  of: Pick<Engine, 'scope' | 'engine'>;
  service: Microservice;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function ServiceDetails({ of, service, at, failure }: Props) {
  const { t } = useTranslation('registries');
  return (
    <>
      <PageHeader
        title={service.serviceName || service.serviceId}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <span>{service.version}</span>
            <StatusMark status={service.status} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={of.scope} target={service.serviceId} />
            <DeleteServiceButton of={of} service={service} />
          </>
        }
      />
      <Box
        sx={{
          ...{ display: 'grid', gap: 2, alignItems: 'start' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' },
        }}
      >
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('app'), service.appId],
              [t('versions'), <Versions key="versions" of={of} service={service} />],
              [t('environment'), environmentWords(t, service.environment)],
              [t('level'), levelWords(t, service.level)],
              [t('description'), service.description],
              [t('registeredBy'), service.registerBy],
              [t('registered'), <RelativeTime key="at" time={Number(service.timestamp) * 1000 || null} />],
              [t('engine'), of.engine],
              [t('region'), of.scope],
              [t('id'), service.serviceId],
            ]}
          />
        </Section>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <InstanceList of={of} service={service} />
          <Discovery of={of} service={service} />
        </Box>
      </Box>
    </>
  );
}
