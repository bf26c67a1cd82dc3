import * as z from 'zod/mini';
import { id } from '../../leaves.ts';
import { key, service } from '../../operation.ts';
import { byRecord } from '../../paging.ts';
import { Connection } from './connections.ts';
import { Count, errors, page, sort, text, time } from './parts.ts';

/** One's own ends of others' services. */
export const vpcepEndpoints = service('vpcep', 'huawei', {
  listEndpoints: {
    route: 'GET /v1/{project_id}/vpc-endpoints',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      endpoint_service_name: z.optional(text),
      vpc_id: z.optional(id),
      id: z.optional(id),
      ...sort,
      ...page(1000),
    }),
    paging: byRecord('endpoints', { size: 1000, total: 'total_count' }),
    response: z.object({
      endpoints: z.array(
        z.object({
          id: key(),
          service_type: z.string(),
          status: Connection.shape.status,
          endpoint_service_name: z.string(),
          endpoint_service_id: z.string(),
          marker_id: Connection.shape.marker_id,
          ip: z.optional(z.string()), // of an interface endpoint, once it is accepted
          vpc_id: z.string(),
          subnet_id: z.optional(z.string()),
          error: errors,
          created_at: z.string(),
          updated_at: time,
        }),
      ),
      total_count: Count,
    }),
  },
});
