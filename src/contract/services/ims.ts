import * as z from 'zod/mini';
import { id } from '../leaves.ts';
import { key, service, type Projected } from '../operation.ts';
import { byMarker } from '../paging.ts';

const Image = z.object({
  id: key(),
  name: z.string(),
  min_disk: z.int(), // GB; a disk it boots from is not smaller
  __os_type: z.optional(z.string()),
  __os_version: z.optional(z.string()),
  __imagetype: z.optional(z.string()), // gold: the vendor's own
  __support_arm: z.optional(z.string()), // "true" where it is for aarch64
});
export type Image = Projected<z.infer<typeof Image>>;

/** Huawei Cloud Image Management Service, https://support.huaweicloud.com/api-ims: what a server is made of. */
export const ims = service('ims', 'huawei', {
  listImages: {
    route: 'GET /v2/cloudimages',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      virtual_env_type: z.optional(z.enum(['FusionCompute', 'Ironic', 'DataImage', 'IsoImage'])),
      __imagetype: z.optional(z.enum(['gold', 'private', 'shared'])),
      status: z.optional(z.enum(['queued', 'saving', 'deleted', 'killed', 'active'])),
      __isregistered: z.optional(z.enum(['true', 'false'])),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
      marker: z.optional(id),
    }),
    paging: byMarker('images', { size: 500 }),
    response: z.object({ images: z.array(Image) }),
  },
});
