import * as z from 'zod/mini';
import { id, utc } from '../../leaves.ts';
import { key, service, type Projected } from '../../operation.ts';
import { byMarker } from '../../paging.ts';
import { page, size } from './parts.ts';

const eipStates = [
  ...['FREEZED', 'BIND_ERROR', 'BINDING', 'PENDING_DELETE', 'PENDING_CREATE', 'NOTIFYING', 'NOTIFY_DELETE'],
  ...['PENDING_UPDATE', 'DOWN', 'ACTIVE', 'ELB', 'VPN', 'ERROR'], // DOWN is unbound, ACTIVE is bound
] as const;

/** An elastic IP. */
export const Publicip = z.object({
  id: key(),
  public_ip_address: z.string(),
  private_ip_address: z.optional(z.string()), // while it is bound
  port_id: z.optional(z.string()),
  alias: z.optional(z.string()),
  status: z.enum(eipStates),
  type: z.string(),
  bandwidth_name: z.string(),
  bandwidth_size: z.int(), // Mbit/s
  bandwidth_share_type: z.string(), // PER: its own, WHOLE: shared with others
  create_time: utc,
});
export type Publicip = Projected<z.infer<typeof Publicip>>;

export const vpcPublicips = service('vpc', 'huawei', {
  listPublicips: {
    route: 'GET /v1/{project_id}/publicips',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      port_id: z.optional(z.array(id)),
      public_ip_address: z.optional(z.array(z.ipv4())),
      private_ip_address: z.optional(z.array(z.ipv4())),
      enterprise_project_id: z.optional(id),
      ...page,
    }),
    paging: byMarker('publicips', { size }),
    response: z.object({
      publicips: z.array(Publicip),
    }),
  },
});
