import { ownUploads } from '../../../contract/services/own/uploads.ts';
import { vod } from '../../../contract/services/vod.ts';
import { stateOf, type VodAsset, type VodDetails } from '../../../contract/services/vod/assets.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';

/** Asked again while one is being taken in. */
export const assetsQuery = (scope: string) => ({
  ...rowsQuery(vod.listAssets, { scope, query: {} }),
  refetchInterval: ({ state }: { state: { data?: VodAsset[] | undefined } }) =>
    state.data?.some(({ asset_status }) => asset_status === 'CREATING') ? 10_000 : 60_000,
});

export const assetQuery = (scope: string, asset_id: string) => ({
  ...query(vod.showAsset, { scope, query: { asset_id } }),
  refetchInterval: ({ state }: { state: { data?: VodDetails | undefined } }) =>
    state.data && stateOf(state.data) === 'CREATING' ? 5000 : 30_000,
});

/** One's own, of all regions. */
export const uploadsQuery = () => query(ownUploads.listUploads, {});
