import { Video } from 'lucide-react';
import { rtc } from '../../../../contract/services/rtc.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';

export const roomSource = cloudSource({
  id: 'rooms',
  icon: Video,
  isWhole: true,
  find: async ({ scope, signal }) =>
    (await call(rtc.listApps, { scope, query: { limit: 100 } }, { signal })).apps ?? [],
  say: ({ app_id: id, app_name: name, state }, scope) => ({
    ...{ id, name, detail: [state?.state], href: `/services/rooms/${scope}/${id}` },
  }),
});
