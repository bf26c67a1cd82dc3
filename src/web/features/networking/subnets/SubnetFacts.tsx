import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowId } from '../../../lib/rows/rows.ts';
import { Copied } from '../Copied.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { called } from '../ports.ts';
import type { SubnetRow } from './subnetRows.ts';

const NetworkLink = createLink(MuiLink);

export function SubnetFacts({ scope, subnet, vpc }: SubnetRow) {
  const { t } = useTranslation(['networks', 'networking']);
  return (
    <>
      <Facts
        facts={[
          [t('cidr'), subnet.cidr && <Copied text={subnet.cidr} />],
          [t('gateway'), subnet.gateway_ip],
          [
            t('vpc', { ns: 'networking' }),
            vpc ? (
              <NetworkLink to="/networking/vpcs" search={{ open: rowId(scope, vpc.id) }}>
                {called(vpc)}
              </NetworkLink>
            ) : (
              subnet.vpc_id
            ),
          ],
          [t('dns'), subnet.dnsList?.join(', ')],
          [t('freeAddresses'), subnet.available_ip_address_count?.toLocaleString()],
          [t('zone'), subnet.availability_zone],
          [t('state', { ns: 'networking' }), subnet.status],
          [t('scope', { ns: 'networking' }), scope],
          [t('networkId'), <Copied key="network" text={subnet.id} />],
          [t('neutronId'), subnet.neutron_subnet_id && <Copied text={subnet.neutron_subnet_id} />],
        ]}
      />
      <NetworkLink to="/networking/vips" search={{ scope, q: called(subnet) }}>
        {t('vipsHere')}
      </NetworkLink>
    </>
  );
}
