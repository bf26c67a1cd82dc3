import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { placeOf } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import type { ThingRow } from '../../lib/rows/thingRows.ts';
import type { Column } from '../../ui/table/columns.ts';
import { ChannelState } from './ChannelState.tsx';
import { placeIn } from './liveQueries.ts';

const NameLink = createLink(MuiLink);

export type ChannelRow = ThingRow<'channel', LiveChannel>;

export const packagesOf = ({ endpoints }: LiveChannel) =>
  (endpoints ?? []).flatMap(({ hls_package }) => hls_package ?? []);

export const channelColumns = (t: TFunction<'live'>): Column<ChannelRow>[] => [
  {
    ...{ id: 'name', header: t('name'), sort: 'name', width: 180, grow: 2, isFixed: true, card: 'title' },
    value: ({ channel }) => channel.name || channel.id,
    render: ({ scope, channel }) => (
      <NameLink
        to="/services/live/$scope/$channel"
        params={{ scope, channel: placeOf(placeIn(channel)) }}
        noWrap
        sx={{ fontWeight: 600, display: 'block' }}
      >
        {channel.name || channel.id}
      </NameLink>
    ),
  },
  {
    ...{ id: 'state', header: t('state'), sort: 'state', width: 120, card: 'line' },
    value: ({ channel }) => channel.state,
    render: ({ channel }) => <ChannelState state={channel.state} />,
  },
  {
    ...{ id: 'input', header: t('input'), sort: 'input', width: 120, card: 'line', from: 500 },
    value: ({ channel }) => channel.input?.input_protocol ?? null,
  },
  {
    ...{ id: 'group', header: t('group'), sort: 'group', width: 110, from: 700 },
    value: ({ channel }) => channel.app_name,
  },
  {
    ...{ id: 'domain', header: t('domain'), sort: 'domain', width: 180, grow: 1, from: 900 },
    value: ({ channel }) => channel.domain,
  },
  {
    ...{ id: 'packages', header: t('packages'), sort: 'packages', width: 100, from: 1000 },
    value: ({ channel }) => packagesOf(channel).length,
  },
  {
    ...{ id: 'encrypted', header: t('encrypted'), sort: 'encrypted', width: 110, from: 1000 },
    value: ({ channel }) => t(packagesOf(channel).some(({ encryption }) => encryption) ? 'yes' : 'no'),
  },
  { id: 'scope', header: t('scope'), value: ({ scope }) => scope, sort: 'scope', width: 140, isExtra: true },
  { id: 'id', header: t('id'), value: ({ channel }) => channel.id, width: 160, isExtra: true },
];
