import * as z from 'zod/mini';
import { id } from '../leaves.ts';
import { key, service, type Projected } from '../operation.ts';
import { byPage, whole } from '../paging.ts';
import { ExtraSpecs } from './bms/flavors.ts';

// Huawei Cloud ECS, https://support.huaweicloud.com/api-ecs: its servers and their NICs, as pages and pickers of
// other services read them.

const text = z.string().check(z.minLength(1), z.maxLength(255));

export const Server = z.object({
  id: key(),
  name: z.string(),
  status: z.string(),
  /** By VPC id. */
  addresses: z.record(
    z.string(),
    z.array(
      z.object({
        addr: z.string(),
        version: z.string(),
        'OS-EXT-IPS:type': z.enum(['fixed', 'floating']),
        'OS-EXT-IPS:port_id': z.nullable(z.string()),
      }),
    ),
  ),
  flavor: z.object({ id: z.string(), vcpus: z.string(), ram: z.string() }), // numbers as strings; ram in MiB
  'OS-EXT-AZ:availability_zone': z.string(),
  metadata: z.object({ vpc_id: z.string() }),
  created: z.string(),
});
export type Server = Projected<z.infer<typeof Server>>;

export const Nic = z.object({
  port_id: key(),
  net_id: z.string(),
  mac_addr: z.string(),
  port_state: z.string(),
  fixed_ips: z.array(z.object({ ip_address: z.string(), subnet_id: z.string() })),
});
export type Nic = Projected<z.infer<typeof Nic>>;

export const ecs = service('ecs', 'huawei', {
  listServersDetails: {
    route: 'GET /v1/{project_id}/cloudservers/detail',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      offset: z.optional(z.int().check(z.minimum(0))), // the number of a page, from 1
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
      name: z.optional(text),
      status: z.optional(text),
      ip: z.optional(text),
      server_id: z.optional(id),
    }),
    paging: byPage('servers', { size: 1000, page: 'offset', from: 1, total: 'count' }),
    response: z.object({ servers: z.array(Server), count: z.int() }),
  },
  listServerInterfaces: {
    route: 'GET /v1/{project_id}/cloudservers/{server_id}/os-interface',
    effect: 'read',
    role: 'viewer',
    paging: whole('interfaceAttachments', 'port_id'),
    response: z.object({ interfaceAttachments: z.array(Nic) }),
  },
  listKeypairs: {
    route: 'GET /v2.1/{project_id}/os-keypairs',
    effect: 'read',
    role: 'viewer',
    response: z.object({
      keypairs: z.array(z.object({ keypair: z.object({ name: z.string(), fingerprint: z.string() }) })),
    }),
  },
  /** Of bare-metal flavours too: it says what they boot from. */
  showFlavorSpecs: {
    route: 'GET /v2.1/{project_id}/flavors/{flavor_id}/os-extra_specs',
    effect: 'read',
    role: 'viewer',
    response: z.object({ extra_specs: ExtraSpecs }),
  },
});
