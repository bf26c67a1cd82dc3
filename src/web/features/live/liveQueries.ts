import { live, oneChannel, type ChannelPlace } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';

export const channelsQuery = (scope: string) => rowsQuery(live.listChannels, { scope, query: {} });

export const channelQuery = (scope: string, place: ChannelPlace) => ({
  ...query(live.listChannels, { scope, ...oneChannel(place) }),
  refetchInterval: 15_000,
});

/** What a channel is known by, where its answer holds all of it. */
export const placeIn = ({ domain, app_name, id }: LiveChannel): ChannelPlace => ({
  ...{ domain: domain ?? '', app_name: app_name ?? '', id },
});

/** Of an address: `push.example.com/ott/news`. */
export function placeAt(address: string): ChannelPlace {
  const [domain = '', app_name = '', ...rest] = address.split('/');
  return { domain, app_name, id: rest.join('/') };
}
