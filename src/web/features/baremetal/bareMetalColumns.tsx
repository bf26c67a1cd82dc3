import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { isPrepaidServer, type BareMetalServer } from '../../../contract/services/bms/servers.ts';
import type { ThingRow } from '../../lib/rows/thingRows.ts';
import type { Column } from '../../ui/table/columns.ts';
import { addressesOf } from './addressesOf.ts';
import { ServerState } from './ServerState.tsx';

const NameLink = createLink(MuiLink);

export type BareMetalRow = ThingRow<'server', BareMetalServer>;

export const bareMetalColumns = (t: TFunction<'bareMetal'>): Column<BareMetalRow>[] => [
  {
    ...{ id: 'name', header: t('name'), sort: 'name', width: 180, grow: 2, isFixed: true, card: 'title' },
    value: ({ server }) => server.name || server.id,
    render: ({ scope, server }) => (
      <NameLink
        to="/services/bare-metal/$scope/$server"
        params={{ scope, server: server.id }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {server.name || server.id}
      </NameLink>
    ),
  },
  {
    ...{ id: 'state', header: t('state'), sort: 'state', width: 190, card: 'line' },
    value: ({ server }) => server.status,
    render: ({ server }) => <ServerState server={server} />,
  },
  {
    ...{ id: 'address', header: t('address'), sort: 'address', width: 130, card: 'line', from: 500 },
    value: ({ server }) => addressesOf(server, 'fixed').join(', '),
  },
  {
    ...{ id: 'flavor', header: t('flavor'), sort: 'flavor', width: 170, grow: 1, from: 700 },
    value: ({ server }) => server.flavor?.id ?? null,
  },
  {
    ...{ id: 'zone', header: t('zone'), sort: 'zone', width: 120, from: 900 },
    value: ({ server }) => server['OS-EXT-AZ:availability_zone'],
  },
  {
    ...{ id: 'billing', header: t('billing'), sort: 'billing', width: 140, from: 1000 },
    value: ({ server }) => t(isPrepaidServer(server) ? 'prePaid' : 'postPaid'),
  },
  {
    ...{ id: 'image', header: t('image'), sort: 'image', width: 200, grow: 1, from: 1150 },
    value: ({ server }) => server.metadata?.image_name ?? null,
  },
  { id: 'scope', header: t('region'), value: ({ scope }) => scope, sort: 'scope', width: 140, isExtra: true },
  { id: 'id', header: t('id'), value: ({ server }) => server.id, width: 280, isExtra: true },
];
