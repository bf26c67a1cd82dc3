import * as z from 'zod/mini';
import { service } from '../../operation.ts';
import { NewAsset } from '../vod/bodies.ts';

// Uploads of media files that are under way. The bytes go from the browser to the object store, never through the BFF;
// each request of theirs is signed for it alone, and its address is said once.

const scope = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

/** Bytes. The vendor takes no larger parts than 20 MB, nor more of them than 10,000; the last may be of any size. */
export const partLimits = { least: 100 * 1024, most: 20_000_000, count: 10_000 };
export const mostBytes = 50 * 2 ** 30;
export const mostUploads = 20; // per person

export const Upload = z.object({
  id: z.string(),
  scope: z.string(),
  /** VOD's id of the file it will be. */
  assetId: z.string(),
  title: z.string(),
  /** The file on the person's machine: after a reload they choose it again. */
  fileName: z.string(),
  size: z.number(),
  /** When it was last changed there, epoch milliseconds. */
  changedAt: z.number(),
  partBytes: z.number(),
  /** Whether the object store knows it. */
  isBegun: z.boolean(),
  /** Whether its parts were about to be put together when it was last heard of. */
  isEnding: z.boolean(),
  began: z.number(),
});
export type Upload = z.infer<typeof Upload>;

/** One request to the object store, as it is about to be sent. */
export const Step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('initiate') }),
  z.strictObject({
    step: z.literal('part'),
    number: z.int().check(z.minimum(1), z.maximum(partLimits.count)),
    /** MD5 of its bytes, base64: the store refuses what arrives as another. */
    md5: z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/)),
  }),
  /** Parts with a higher number than `after`, a thousand at most. */
  z.strictObject({
    step: z.literal('list'),
    after: z.int().check(z.minimum(0), z.maximum(partLimits.count)),
  }),
  z.strictObject({ step: z.literal('complete') }),
  z.strictObject({ step: z.literal('abort') }),
]);
export type Step = z.infer<typeof Step>;

export const ownUploads = service('uploads', 'own', {
  /** One's own. */
  listUploads: { route: 'GET /api/uploads', effect: 'read', role: 'viewer', response: z.array(Upload) },
  /** Makes the media file that the upload is of. */
  beginUpload: {
    route: 'POST /api/uploads',
    effect: 'write',
    role: 'viewer', // on the scope: operator
    body: z.strictObject({
      scope,
      asset: NewAsset,
      /** Of the file. */
      type: z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/)),
      size: z.int().check(z.minimum(1), z.maximum(mostBytes)),
      changedAt: z.int().check(z.minimum(0)),
      partBytes: z.int().check(z.minimum(partLimits.least), z.maximum(partLimits.most)),
    }),
    response: Upload,
    ok: [201],
  },
  /** The object store has begun it under this id. */
  rememberUpload: {
    route: 'PUT /api/uploads/{id}',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({ uploadId: z.string().check(z.regex(/^[A-Za-z0-9._~-]{1,128}$/)) }),
    response: z.null(),
    ok: [204],
  },
  /** Where one request goes, and what it must say. Good for that request, once and for a short while. */
  signStep: {
    route: 'POST /api/uploads/{id}/links',
    effect: 'write',
    role: 'viewer', // on the scope: operator
    body: Step,
    response: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
  },
  /** It is whole: VOD takes it in, which is followed as a job. */
  finishUpload: {
    route: 'POST /api/uploads/{id}/end',
    effect: 'write',
    role: 'viewer', // on the scope: operator
    response: z.null(),
    ok: [204],
  },
  /** It is given up, and VOD told so. */
  dropUpload: {
    route: 'DELETE /api/uploads/{id}',
    effect: 'write',
    role: 'viewer', // on the scope: operator
    response: z.null(),
    ok: [204],
  },
});
