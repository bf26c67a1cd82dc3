import * as z from 'zod/mini';
import { id } from '../../leaves.ts';
import { key, service, type Projected } from '../../operation.ts';
import { byMarker } from '../../paging.ts';
import { page, size } from './parts.ts';

/** What a group lets in or out. What is absent or empty does not narrow: no protocol is every protocol. */
const Rule = z.object({
  id: key(),
  direction: z.enum(['ingress', 'egress']),
  ethertype: z.optional(z.string()), // IPv4 or IPv6
  protocol: z.nullable(z.string()),
  port_range_min: z.nullable(z.int()), // of ICMP its type
  port_range_max: z.nullable(z.int()), // … and its code
  remote_ip_prefix: z.nullable(z.string()),
  remote_group_id: z.nullable(z.string()),
});
export type SecurityGroupRule = Projected<z.infer<typeof Rule>>;

export const SecurityGroup = z.object({
  id: key(),
  name: z.string(),
  description: z.nullable(z.string()),
  security_group_rules: z.array(Rule),
});
export type SecurityGroup = Projected<z.infer<typeof SecurityGroup>>;

export const vpcGroups = service('vpc', 'huawei', {
  listSecurityGroups: {
    route: 'GET /v1/{project_id}/security-groups',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ vpc_id: z.optional(id), enterprise_project_id: z.optional(id), ...page }),
    paging: byMarker('security_groups', { size }),
    response: z.object({ security_groups: z.array(SecurityGroup) }),
  },
});
