import { Radio } from 'lucide-react';
import { live, placeOf } from '../../../../contract/services/live.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';
import { placeIn } from '../liveQueries.ts';

export const channelSource = cloudSource({
  id: 'channel',
  icon: Radio,
  isWhole: true,
  find: async ({ scope, signal }) =>
    (await call(live.listChannels, { scope, query: { limit: 100 } }, { signal })).channels ?? [],
  say(channel, scope) {
    const id = placeOf(placeIn(channel));
    const href = `/services/live/${scope}/${encodeURIComponent(id)}`;
    return { id, name: channel.name, detail: [channel.app_name, channel.state], href };
  },
});
