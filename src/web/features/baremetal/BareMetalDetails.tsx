import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isPrepaidServer, type BareMetalServer } from '../../../contract/services/bms/servers.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { addressesOf } from './addressesOf.ts';
import { vpcsQuery } from './bareMetalQueries.ts';
import { DeleteServerButton } from './DeleteServerButton.tsx';
import { PowerButton } from './PowerButton.tsx';
import { ServerState } from './ServerState.tsx';

interface Props {
  scope: string;
  server: BareMetalServer;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function BareMetalDetails({ scope, server, at, failure }: Props) {
  const { t } = useTranslation('bareMetal');
  const { flavor, metadata, fault, created, updated } = server;
  const of = { scope, server };
  const { time } = useFormat();
  const vpc = useQuery(vpcsQuery(scope)).data?.find(({ id }) => id === metadata?.vpc_id);
  return (
    <>
      <PageHeader
        title={server.name || server.id}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <ServerState server={server} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={server.id} />
            <PowerButton {...of} deed="start" />
            <PowerButton {...of} deed="stop" />
            <PowerButton {...of} deed="reboot" />
            <DeleteServerButton {...of} />
          </>
        }
      />
      {fault && (
        <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
          {t('fault', { message: fault.message ?? fault.code ?? '' })}
        </Alert>
      )}
      <Box
        sx={{
          ...{ display: 'grid', gap: 2, alignItems: 'start' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        <Section title={t('hardware')}>
          <Facts
            facts={[
              [t('flavor'), flavor?.id],
              [t('cpu'), flavor?.vcpus],
              [t('memory'), flavor?.ram && t('gigabytes', { count: Math.round(Number(flavor.ram) / 1024) })],
              [t('image'), metadata?.image_name ?? server.image?.id],
              [t('keypair'), server.key_name],
            ]}
          />
        </Section>
        <Section title={t('network')}>
          <Facts
            facts={[
              [t('address'), addressesOf(server, 'fixed').join(', ')],
              [t('publicAddress'), addressesOf(server, 'floating').join(', ')],
              [t('vpc'), vpc?.name || metadata?.vpc_id],
              [t('zone'), server['OS-EXT-AZ:availability_zone']],
              [t('region'), scope],
            ]}
          />
        </Section>
        <Section title={t('order')}>
          <Facts
            facts={[
              [t('billing'), t(isPrepaidServer(server) ? 'prePaid' : 'postPaid')],
              [t('orderId'), metadata?.['metering.order_id']],
              [t('user'), metadata?.op_svc_userid],
              [t('created'), time(created)],
              [t('updated'), time(updated)],
              [t('id'), server.id],
            ]}
          />
        </Section>
      </Box>
    </>
  );
}
