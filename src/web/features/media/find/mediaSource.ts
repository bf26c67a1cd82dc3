import { Clapperboard } from 'lucide-react';
import { vod } from '../../../../contract/services/vod.ts';
import type { VodAsset } from '../../../../contract/services/vod/assets.ts';
import { call } from '../../../lib/api.ts';
import type { FindActionsProps, FindHit, FindSource } from '../../../lib/find/source.ts';

/** Media files of every Huawei Cloud region, by a part of their title. */
export const mediaSource: FindSource = {
  id: 'media',
  noun: 'services',
  icon: Clapperboard,
  isIn: ({ vendor }) => vendor === 'huawei',
  async find({ scope, text, signal }) {
    const query = { query_string: text.slice(0, 128), size: 10 };
    const { assets } = await call(vod.listAssets, { scope, query }, { signal });
    return (assets ?? []).map((asset) => hitOf(scope, asset));
  },
  // Its page has them, beside the state they depend on.
  Actions: ({ children }: FindActionsProps) => children([]),
};

const hitOf = (scope: string, { asset_id, title, media_type }: VodAsset): FindHit => ({
  source: 'media',
  key: `${scope} ${asset_id}`,
  title: title || asset_id,
  detail: [media_type, scope].filter(Boolean).join(' · '),
  href: `/services/media/${scope}/${asset_id}`,
  scope,
  words: [title ?? '', asset_id].filter(Boolean),
});
