import * as z from 'zod/mini';
import { distinct, id, rule, utc } from '../../leaves.ts';
import { key, service, type Binding, type Job, type Projected } from '../../operation.ts';
import { byMarker, Links } from '../../paging.ts';
import { page, size, text } from './parts.ts';

/** Device owner of a virtual IP. */
export const vipOwner = 'neutron:VIP_PORT';
/** Stands for "any address" in a NIC's pairs: its source/destination check is off. `0.0.0.0/0` is refused. */
export const checkOff = '1.1.1.1/0';

const Pair = z.object({ ip_address: z.string(), mac_address: z.optional(z.string()) });

export const Port = z.object({
  id: key(),
  name: z.string(),
  status: z.enum(['ACTIVE', 'BUILD', 'DOWN']), // a healthy virtual IP stays DOWN
  admin_state_up: z.boolean(),
  fixed_ips: z.array(z.object({ subnet_id: z.string(), ip_address: z.string() })),
  mac_address: z.string(),
  network_id: z.string(),
  device_id: z.string(), // of a NIC its server, else ''
  device_owner: z.string(), // of a NIC `compute:<availability zone>`
  security_groups: z.array(z.string()),
  allowed_address_pairs: z.array(Pair),
  'binding:vif_details': z.object({ primary_interface: z.optional(z.boolean()) }),
  created_at: utc,
  updated_at: utc,
});
export type Port = Projected<z.infer<typeof Port>>;

const ShownPort = z.object({ port: Port });
const portOf = ({ port }: Projected<z.infer<typeof ShownPort>>) => port ?? undefined;
interface OfPort {
  params: { port_id: string };
}

/** What a write to a port is bound to: the pairs above all, because they are replaced whole. */
const portSeen: Binding = {
  read: 'showPort',
  input: ({ params }: OfPort) => ({ params }),
  thing: portOf,
  fields: ['name', 'status', 'allowed_address_pairs'],
};

/** A port is built in moments; then a virtual IP is DOWN, and well. */
const built: Job = {
  began: ({ port }: Projected<z.infer<typeof ShownPort>>) => port && { params: { port_id: port.id } },
  poll: 'showPort',
  state: (answer: Projected<z.infer<typeof ShownPort>>) => ({
    phase: portOf(answer)?.status === 'BUILD' ? 'running' : 'done',
    progress: null,
    message: null,
  }),
  everySeconds: 2,
};

const ip = z.union([z.ipv4(), z.ipv6()]);
const addressOrNet = z.string().check(
  rule('address', (value: string) => {
    const [address, prefix, ...more] = value.split('/');
    const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= 128);
    return more.length === 0 && isPrefix && ip.safeParse(address).success;
  }),
  rule('anyAddress', (value: string) => value !== '0.0.0.0/0'),
);
const name = z.string().check(z.maxLength(255));

/** A virtual IP: its address chosen, or assigned when none is named. */
export const NewVip = z.strictObject({
  port: z.strictObject({
    network_id: id,
    device_owner: z.literal(vipOwner),
    name: z.optional(name),
    fixed_ips: z.optional(
      z
        .array(z.strictObject({ ip_address: z.optional(ip), subnet_id: z.optional(id) }))
        .check(z.minLength(1), z.maxLength(1)),
    ),
  }),
});
export type NewVip = z.infer<typeof NewVip>;

export const PortChange = z.strictObject({
  port: z
    .strictObject({
      name: z.optional(name),
      /** Replaces them all; empty unbinds all. */
      allowed_address_pairs: z.optional(
        z
          .array(z.strictObject({ ip_address: addressOrNet, mac_address: z.optional(text) }))
          .check(
            distinct('duplicateAddress', ({ ip_address, mac_address }) => `${ip_address} ${mac_address}`),
          ),
      ),
    })
    .check(rule('nothing', (port: object) => Object.keys(port).length > 0)),
});

const portFilters = {
  id: z.optional(id),
  name: z.optional(text),
  admin_state_up: z.optional(z.boolean()),
  network_id: z.optional(id),
  mac_address: z.optional(text),
  device_id: z.optional(id),
  device_owner: z.optional(text),
  status: z.optional(z.enum(['ACTIVE', 'BUILD', 'DOWN'])),
  security_groups: z.optional(id),
  // `ip_address=192.168.0.75` or `subnet_id=…`
  fixed_ips: z.optional(z.array(z.string().check(z.regex(/^(ip_address|subnet_id)=[0-9A-Za-z.:-]{1,64}$/)))),
};

export const vpcPorts = service('vpc', 'huawei', {
  listPorts: {
    route: 'GET /v2.0/ports', // sorted by id
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ ...portFilters, ...page }),
    paging: byMarker('ports', { size, links: 'ports_links' }),
    response: z.object({ ports: z.array(Port), ports_links: z.optional(Links) }),
  },
  showPort: {
    route: 'GET /v2.0/ports/{port_id}',
    effect: 'read',
    role: 'viewer',
    response: ShownPort,
  },
  createPort: {
    route: 'POST /v2.0/ports',
    effect: 'write',
    role: 'operator',
    body: NewVip,
    response: ShownPort,
    ok: [201],
    job: built,
    // It has no id yet: it is known by its name.
    target: ({ body }: { body: NewVip }) => body.port.name || body.port.network_id,
  },
  updatePort: {
    route: 'PUT /v2.0/ports/{port_id}',
    effect: 'write',
    role: 'operator',
    body: PortChange,
    response: ShownPort,
    binds: portSeen,
    target: ({ params }: OfPort) => params.port_id,
  },
  deletePort: {
    route: 'DELETE /v2.0/ports/{port_id}', // only of virtual IPs, and of ports without device and owner
    effect: 'write',
    role: 'admin',
    response: z.null(),
    ok: [204],
    binds: portSeen,
    target: ({ params }: OfPort) => params.port_id,
  },
});
