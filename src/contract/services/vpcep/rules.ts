import * as z from 'zod/mini';
import { distinct, rule } from '../../leaves.ts';

// The rules of https://support.huaweicloud.com/api-vpcep for a new endpoint service, every one of its page
// 创建终端节点服务 of 2024-03-14. Newer pages allow more; what they allow is accepted in answers alone.

/** Services of these addresses reach nothing in a VPC whose subnets or routes overlap them. */
export const reservedNet = '198.19.128.0/17';

export const serverTypes = ['LB', 'VM', 'VIP', 'BMS'] as const; // VIP and BMS are deprecated
export const tcpProxies = ['close', 'toa_open', 'proxy_open', 'open', 'proxy_vni'] as const;
export const mostMappings = 200;
export const mostTags = 10;

/** Vendors count characters as people do, not in UTF-16. */
const most = (maximum: number) =>
  z.superRefine<string>((value, context) => {
    if ([...value].length > maximum)
      context.addIssue({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value });
  });

const port = z.int().check(z.minimum(1), z.maximum(65_535));
const Mapping = z.strictObject({
  client_port: port,
  server_port: port,
  protocol: z.optional(z.literal('TCP')), // TCP when absent
});
export type Mapping = z.infer<typeof Mapping>;

export const Mappings = z.array(Mapping).check(
  z.minLength(1),
  z.maxLength(mostMappings),
  distinct('duplicateMapping', ({ client_port, server_port, protocol = 'TCP' }) =>
    [client_port, server_port, protocol].join(),
  ),
);

const tagText = z.string().check(
  rule('characters', (value: string) => !/[=*<>\\,|/]/.test(value)),
  rule('edgeSpace', (value: string) => value === value.trim()),
);
const Tag = z.strictObject({ key: tagText.check(z.minLength(1), most(36)), value: tagText.check(most(43)) });
export const Tags = z.array(Tag).check(
  z.maxLength(mostTags),
  distinct('duplicateKey', ({ key }) => key),
);

/** '' and absent are the same: the service is then named by its id alone. */
export const ServiceName = z.string().check(
  z.maxLength(16),
  rule('characters', (value: string) => /^[A-Za-z0-9_-]*$/.test(value)),
);

export const NewEndpointService = z.strictObject({
  port_id: z.guid(),
  service_name: z.optional(ServiceName),
  vpc_id: z.guid(),
  approval_enabled: z.optional(z.boolean()), // true when absent
  service_type: z.optional(z.literal('interface')),
  server_type: z.enum(serverTypes),
  ports: Mappings,
  tcp_proxy: z.optional(z.enum(tcpProxies)), // close when absent
  tags: z.optional(Tags),
});
export type NewEndpointService = z.infer<typeof NewEndpointService>;

/** Whatever is named changes; `ports` are replaced whole. */
export const EndpointServiceChange = z
  .strictObject({
    approval_enabled: z.optional(z.boolean()),
    service_name: z.optional(ServiceName),
    ports: z.optional(Mappings),
    port_id: z.optional(z.guid()),
    tcp_proxy: z.optional(z.enum(tcpProxies)),
    description: z.optional(
      z.string().check(
        most(128),
        rule('characters', (text: string) => !/[<>]/.test(text)),
      ),
    ),
  })
  .check(rule('nothing', (change: object) => Object.keys(change).length > 0));

/** Who may connect: an account, every account, or an organisation's path. */
export const Permission = z
  .string()
  .check(
    rule('permission', (text: string) =>
      /^(\*|iam:domain::[A-Za-z0-9*]{1,64}|organizations:orgPath::\S{1,1000})$/.test(text),
    ),
  );
