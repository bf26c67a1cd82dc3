import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rowId } from '../../../lib/rows/rows.ts';
import { Copied } from '../Copied.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { called } from '../ports.ts';
import type { VpcRow } from './vpcRows.ts';

const NetworkLink = createLink(MuiLink);

export function VpcFacts({ scope, vpc, subnets }: VpcRow) {
  const { t } = useTranslation(['networks', 'networking']);
  const routes = vpc.routes ?? [];
  return (
    <Facts
      facts={[
        [t('cidr'), vpc.cidr && <Copied text={vpc.cidr} />],
        [t('description', { ns: 'networking' }), vpc.description],
        [
          t('subnets'),
          subnets && subnets.length > 0 && (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {subnets.map((subnet) => (
                <li key={subnet.id}>
                  <NetworkLink to="/networking/subnets" search={{ open: rowId(scope, subnet.id) }}>
                    {called(subnet)}
                  </NetworkLink>{' '}
                  {subnet.cidr}
                </li>
              ))}
            </Box>
          ),
        ],
        [
          t('routes'),
          routes.length > 0 && (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {routes.map(({ destination, nexthop }) => (
                <li key={`${destination} ${nexthop}`}>{`${destination ?? '?'} → ${nexthop ?? '?'}`}</li>
              ))}
            </Box>
          ),
        ],
        [t('state', { ns: 'networking' }), vpc.status],
        [t('scope', { ns: 'networking' }), scope],
        [t('project'), vpc.enterprise_project_id],
        [t('id', { ns: 'networking' }), <Copied key="id" text={vpc.id} />],
      ]}
    />
  );
}
