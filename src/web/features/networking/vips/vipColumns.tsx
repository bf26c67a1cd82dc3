import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { addressOf, called } from '../ports.ts';
import { boundNames, type VipRow } from './vipRows.ts';
import { VipState } from './VipState.tsx';

const NameLink = createLink(MuiLink);

export const vipColumns = (t: TFunction<'networking'>): Column<VipRow>[] => [
  {
    id: 'name',
    header: t('name'),
    value: ({ vip }) => called(vip),
    sort: 'name',
    width: 180,
    grow: 2,
    isFixed: true,
    card: 'title',
    render: ({ scope, vip }) => (
      <NameLink
        to="/networking/vips/$scope/$vip"
        params={{ scope, vip: vip.id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {called(vip)}
      </NameLink>
    ),
  },
  {
    id: 'address',
    header: t('address'),
    value: ({ vip }) => addressOf(vip) ?? null,
    sort: 'address',
    width: 150,
    card: 'line',
  },
  {
    id: 'subnet',
    header: t('subnet'),
    value: ({ vip, subnet }) => (subnet ? called(subnet) : vip.network_id),
    sort: 'subnet',
    width: 160,
    grow: 1,
    from: 720,
    render: ({ vip, subnet }) => (
      <>
        <Typography variant="body2" noWrap>
          {subnet ? called(subnet) : vip.network_id}
        </Typography>
        {subnet?.cidr && (
          <Typography variant="caption" component="div" className="quiet" noWrap color="textSecondary">
            {subnet.cidr}
          </Typography>
        )}
      </>
    ),
  },
  {
    id: 'bound',
    header: t('boundTo'),
    value: (row) => boundNames(row).join(', ') || null,
    sort: 'bound',
    width: 180,
    grow: 2,
    card: 'line',
    render: (row) => (
      <Typography variant="body2" noWrap color={row.bound.length > 0 ? 'textPrimary' : 'textSecondary'}>
        {boundNames(row).join(', ') || t('unbound')}
      </Typography>
    ),
  },
  {
    id: 'state',
    header: t('state'),
    value: ({ vip }) => vip.status,
    width: 170,
    from: 840,
    render: ({ vip }) => <VipState status={vip.status} />,
  },
  {
    id: 'created',
    header: t('created'),
    value: ({ vip }) => vip.created_at,
    sort: 'created',
    width: 140,
    from: 1000,
    render: ({ vip }) => <RelativeTime time={vip.created_at} />,
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 130, isExtra: true },
  { id: 'id', header: t('id'), value: ({ vip }) => vip.id, width: 300, isExtra: true },
];
