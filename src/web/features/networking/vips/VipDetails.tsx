import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { AsOf } from '../../../ui/AsOf.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TrailLink } from '../../../ui/TrailLink.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { Copied } from '../Copied.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { networkPortsQuery, serversQuery, subnetsQuery, vpcsQuery } from '../networkingQueries.ts';
import { addressOf, called, isNic, pairAddresses } from '../ports.ts';
import { Section } from '../../../ui/Section.tsx';
import { BindServersButton } from './BindServersButton.tsx';
import { BoundNics } from './BoundNics.tsx';
import { DeleteVipButton } from './DeleteVipButton.tsx';
import { RenameVipButton } from './RenameVipButton.tsx';
import { VipState } from './VipState.tsx';

interface Props {
  scope: string;
  vip: Port;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

/** A NIC as a virtual IP's page knows it. */
export interface KnownNic {
  port: Port;
  /** Its server's name, else its id. */
  server: string;
}

export function VipDetails({ scope, vip, at, failure }: Props) {
  const { t } = useTranslation('networking');
  const ports = useQuery({ ...networkPortsQuery(scope, vip.network_id ?? ''), refetchInterval: 5000 });
  const servers = useQuery(serversQuery(scope));
  const subnet = useQuery(subnetsQuery(scope)).data?.find(({ id }) => id === vip.network_id);
  const home = useQuery(vpcsQuery(scope)).data?.find(({ id }) => id === subnet?.vpc_id);
  const nics: KnownNic[] | undefined = ports.data?.filter(isNic).map((port) => {
    const server = servers.data?.find(({ id }) => id === port.device_id);
    return { port, server: server ? called(server) : (port.device_id ?? port.id) };
  });
  const address = addressOf(vip);
  const boundServers = pairAddresses(vip).map(
    (bound) => nics?.find(({ port }) => addressOf(port) === bound)?.server ?? bound,
  );
  return (
    <>
      <PageHeader
        title={called(vip)}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <VipState status={vip.status} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={vip.id} />
            <BindServersButton scope={scope} vip={vip} nics={nics} />
            <RenameVipButton scope={scope} vip={vip} />
            <DeleteVipButton scope={scope} vip={vip} servers={boundServers} />
          </>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Section title={t('facts')}>
          <Facts
            facts={[
              [t('address'), address && <Copied text={address} />],
              [
                t('subnet'),
                subnet ? [called(subnet), subnet.cidr].filter(Boolean).join(' · ') : vip.network_id,
              ],
              [t('vpc'), home && called(home)],
              [t('scope'), scope],
              [t('created'), <RelativeTime key="created" time={vip.created_at} />],
              [t('id'), <Copied key="id" text={vip.id} />],
            ]}
          />
        </Section>
        <BoundNics
          scope={scope}
          vip={vip}
          nics={nics}
          failure={ports.error}
          onRetry={() => void ports.refetch()}
        />
      </Box>
    </>
  );
}
