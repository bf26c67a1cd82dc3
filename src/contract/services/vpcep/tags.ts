import * as z from 'zod/mini';
import { service } from '../../operation.ts';
import { Nothing, target } from './parts.ts';
import { Tags } from './rules.ts';

export const vpcepTags = service('vpcep', 'huawei', {
  listServiceTags: {
    route: 'GET /v1/{project_id}/endpoint_service/tags', // those of all services together
    effect: 'read',
    role: 'viewer',
    response: z.object({ tags: z.array(z.object({ key: z.string(), values: z.array(z.string()) })) }),
  },
  changeServiceTags: {
    route: 'POST /v1/{project_id}/endpoint_service/{vpc_endpoint_service_id}/tags/action',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ action: z.enum(['create', 'delete']), tags: Tags.check(z.minLength(1)) }),
    response: Nothing,
    ok: [200, 204],
    target,
  },
});
