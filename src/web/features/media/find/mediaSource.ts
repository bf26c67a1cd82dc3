import { Clapperboard } from 'lucide-react';
import { vod } from '../../../../contract/services/vod.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';

export const mediaSource = cloudSource({
  id: 'media',
  icon: Clapperboard,
  async find({ scope, text, signal }) {
    const query = { query_string: text.slice(0, 128), size: 10 };
    return (await call(vod.listAssets, { scope, query }, { signal })).assets ?? [];
  },
  say: ({ asset_id: id, title: name, media_type }, scope) => ({
    ...{ id, name, detail: [media_type], href: `/services/media/${scope}/${id}` },
  }),
});
