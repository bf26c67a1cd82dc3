import * as z from 'zod/mini';
import { id } from '../../leaves.ts';
import { key, service, type Projected } from '../../operation.ts';
import { byMarker, Links } from '../../paging.ts';
import { page, size, text } from './parts.ts';

// A v1 subnet's `id` is the Neutron *network* id, which is what ports, endpoint services and others want;
// `fixed_ips[].subnet_id` alone wants its `neutron_subnet_id`.

export const Vpc = z.object({
  id: key(),
  name: z.string(),
  cidr: z.string(),
  description: z.nullable(z.string()),
  status: z.enum(['CREATING', 'OK', 'ERROR']),
  routes: z.nullable(z.array(z.object({ destination: z.string(), nexthop: z.string() }))),
  enterprise_project_id: z.nullable(z.string()),
});
export type Vpc = Projected<z.infer<typeof Vpc>>;

export const Subnet = z.object({
  id: key(), // the network
  name: z.string(),
  cidr: z.string(),
  gateway_ip: z.string(),
  vpc_id: z.string(),
  status: z.enum(['ACTIVE', 'UNKNOWN', 'ERROR']),
  availability_zone: z.nullable(z.string()),
  neutron_network_id: z.string(),
  neutron_subnet_id: z.string(),
  dnsList: z.nullable(z.array(z.string())),
  available_ip_address_count: z.nullable(z.int()), // newer regions tell it
});
export type Subnet = Projected<z.infer<typeof Subnet>>;

export const vpcNetworks = service('vpc', 'huawei', {
  listVpcs: {
    route: 'GET /v1/{project_id}/vpcs',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ id: z.optional(id), enterprise_project_id: z.optional(id), ...page }),
    paging: byMarker('vpcs', { size }),
    response: z.object({ vpcs: z.array(Vpc) }),
  },
  listSubnets: {
    route: 'GET /v1/{project_id}/subnets',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ vpc_id: z.optional(id), ...page }),
    paging: byMarker('subnets', { size }),
    response: z.object({ subnets: z.array(Subnet) }),
  },
  listNetworks: {
    route: 'GET /v2.0/networks',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ id: z.optional(id), name: z.optional(text), ...page }),
    paging: byMarker('networks', { size, links: 'networks_links' }),
    response: z.object({
      networks: z.array(
        z.object({ id: key(), name: z.string(), status: z.string(), subnets: z.array(z.string()) }),
      ),
      networks_links: z.optional(Links),
    }),
  },
});
