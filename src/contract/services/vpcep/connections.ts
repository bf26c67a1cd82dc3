import * as z from 'zod/mini';
import { id } from '../../leaves.ts';
import { key, service, type Binding, type Projected } from '../../operation.ts';
import { byRecord } from '../../paging.ts';
import { Count, errors, page, sort, time, type OfService } from './parts.ts';

export const Connection = z.object({
  id: key(), // of the endpoint
  marker_id: z.union([z.int(), z.string()]), // past 2^53 its digits
  domain_id: z.string(),
  status: z.enum(['pendingAcceptance', 'creating', 'accepted', 'rejected', 'failed', 'deleting']),
  description: z.optional(z.string()),
  error: errors,
  created_at: z.string(),
  updated_at: time,
});
export type Connection = Projected<z.infer<typeof Connection>>;

const OneConnection = z.strictObject({
  action: z.enum(['receive', 'reject']),
  endpoints: z.array(id).check(z.minLength(1), z.maxLength(1)), // the vendor takes one at a time
});
interface OnConnection extends OfService {
  body: z.infer<typeof OneConnection>;
}

const connectionSeen: Binding = {
  read: 'listConnections',
  input: ({ params, body }: OnConnection) => ({ params, query: { id: body.endpoints[0] } }),
  thing: ({ connections }: { connections: Connection[] | null }) => connections?.[0],
  fields: ['status'],
};

export const vpcepConnections = service('vpcep', 'huawei', {
  listConnections: {
    route: 'GET /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}/connections',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      id: z.optional(id),
      marker_id: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
      status: z.optional(z.enum(['pendingAcceptance', 'accepted', 'rejected', 'failed'])),
      ...sort,
      ...page(1000),
    }),
    paging: byRecord('connections', { size: 1000, total: 'total_count' }),
    response: z.object({ connections: z.array(Connection), total_count: Count }),
  },
  acceptOrRejectEndpoint: {
    route: 'POST /v1/{project_id}/vpc-endpoint-services/{vpc_endpoint_service_id}/connections/action',
    effect: 'write',
    role: 'operator',
    body: OneConnection,
    response: z.object({ connections: z.array(Connection) }),
    binds: connectionSeen,
    target: ({ body }: OnConnection) => body.endpoints[0]!,
  },
});
