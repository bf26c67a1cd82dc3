import * as z from 'zod/mini';
import { id } from '../leaves.ts';
import { key, service, type Binding } from '../operation.ts';
import { byPage } from '../paging.ts';
import { takenIn, VodAsset, VodDetails } from './vod/assets.ts';
import { Ids, NewAsset, ToSign } from './vod/bodies.ts';
import { assetStates } from './vod/states.ts';

const seenBy = (assetId: (input: never) => string | undefined): Binding => ({
  read: 'listAssets',
  input: (input: never) => ({ query: { asset_id: [assetId(input)] } }),
  thing: ({ assets }: { assets?: VodAsset[] | null }) => assets?.[0],
  fields: ['title', 'asset_status'],
});

/** Of several ids in one call, each has an answer of its own. */
const ofEach = <const V extends 'publish' | 'unpublish'>(verb: V) =>
  ({
    route: `POST /v1.0/{project_id}/asset/status/${verb}`,
    effect: 'write',
    role: 'operator',
    body: Ids,
    response: z.object({
      asset_info_array: z.nullish(z.array(z.object({ asset_id: key(), status: z.nullish(z.string()) }))),
    }),
    binds: seenBy(({ body }: { body: z.infer<typeof Ids> }) => body.asset_id[0]),
    target: ({ body }: { body: z.infer<typeof Ids> }) => body.asset_id[0] ?? '',
  }) as const;

/**
 * Huawei Cloud VOD, https://support.huaweicloud.com/api-vod. A file goes in parts into the object store, each by an address
 * that is signed for it alone. What is refused for a reason of business is refused with 403.
 */
export const vod = service('vod', 'huawei', {
  listAssets: {
    route: 'GET /v1.0/{project_id}/asset/list',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      asset_id: z.optional(z.array(id).check(z.maxLength(10))),
      status: z.optional(z.array(z.enum(assetStates))),
      query_string: z.optional(z.string().check(z.maxLength(128))),
      page: z.optional(z.int().check(z.minimum(0))),
      size: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
      order: z.optional(z.enum(['asc', 'desc'])),
    }),
    paging: byPage('assets', {
      ...{ size: 100, limit: 'size', page: 'page', from: 0, total: 'total', key: 'asset_id' },
    }),
    response: z.object({ total: z.optional(z.int()), assets: z.nullish(z.array(VodAsset)) }),
  },
  showAsset: {
    route: 'GET /v1.0/{project_id}/asset/details',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      asset_id: id,
      categories: z.optional(
        z.array(z.enum(['base_info', 'transcode_info', 'thumbnail_info', 'review_info'])),
      ),
    }),
    response: VodDetails,
  },
  /** Called by uploads alone: its answer also holds addresses that let anybody write. */
  createAsset: {
    route: 'POST /v1.0/{project_id}/asset',
    effect: 'write',
    role: 'operator',
    internal: true,
    body: NewAsset,
    response: z.object({
      asset_id: key(),
      target: z.object({ bucket: z.string(), location: z.nullish(z.string()), object: z.string() }),
    }),
    target: ({ body }: { body: z.infer<typeof NewAsset> }) => body.title,
  },
  /** A signature for one request to the object store. v1.1 answers with a whole address, which no other origin may ask for. */
  authority: {
    route: 'GET /v1.0/{project_id}/asset/authority',
    effect: 'read',
    role: 'operator',
    internal: true,
    query: ToSign,
    response: z.object({ sign_str: z.string() }),
  },
  /** Called by uploads alone, which know when one is over. */
  confirmUpload: {
    route: 'POST /v1.0/{project_id}/asset/status/uploaded',
    effect: 'write',
    role: 'operator',
    internal: true,
    body: z.strictObject({ asset_id: id, status: z.enum(['CREATED', 'FAILED', 'CANCELLED']) }),
    response: z.object({ asset_id: key() }),
    job: takenIn,
    target: ({ body }: { body: { asset_id: string } }) => body.asset_id,
  },
  publishAssets: ofEach('publish'),
  unpublishAssets: ofEach('unpublish'),
  deleteAsset: {
    route: 'DELETE /v1.0/{project_id}/asset',
    effect: 'write',
    role: 'admin',
    query: z.strictObject({ asset_id: id }),
    response: z.object({
      delete_result_array: z.nullish(z.array(z.object({ asset_id: key(), status: z.nullish(z.string()) }))),
    }),
    binds: seenBy(({ query }: { query: { asset_id: string } }) => query.asset_id),
    target: ({ query }: { query: { asset_id: string } }) => query.asset_id,
  },
});
