import type { vpc } from '../../../contract/services/vpc.ts';
import type { Answer, Call } from '../call.ts';
import type { Pair, Port } from '../entities.ts';
import { projects } from '../identity.ts';
import { holds, rangeOf, toAddress } from '../net.ts';
import { afterMarker } from '../pages.ts';
import { neutronRefusal } from '../refusal.ts';
import { macOf } from '../seed.ts';
import { zoneless, type CloudWorld } from '../world.ts';
import { linksOf } from './links.ts';
import { readNewPort, readPortChange, invalidInput } from './portRequests.ts';

const vip = 'neutron:VIP_PORT';
const builtAfter = 1500;
const quota = 1000;

export function showPort(port: Port) {
  const tenant = projects[0]!.id;
  return {
    ...{ id: port.id, name: port.name, status: port.status, admin_state_up: true },
    fixed_ips: [{ subnet_id: port.subnet.neutronId, ip_address: port.ip }],
    ...{ mac_address: port.mac, network_id: port.subnet.id, tenant_id: tenant, project_id: tenant },
    ...{
      device_id: port.device,
      device_owner: port.owner,
      security_groups: port.groups,
      extra_dhcp_opts: [],
    },
    allowed_address_pairs: port.pairs,
    'binding:vnic_type': 'normal',
    'binding:vif_details': port.isPrimary ? { primary_interface: true } : {},
    'binding:profile': {},
    ...{ port_security_enabled: true, dns_name: '', dns_assignment: [] },
    ...{ created_at: zoneless(port.created), updated_at: zoneless(port.updated) },
  };
}

function find({ cloud, params }: Call): Port {
  const port = cloud.world.ports.get(params['port_id'] ?? '');
  if (!port) throw neutronRefusal(404, 'PortNotFound', `Port ${params['port_id']} could not be found.`);
  return port;
}

/** The filters one may list ports by. */
const filters: Record<string, (port: Port) => string> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  admin_state_up: () => 'true',
  network_id: ({ subnet }) => subnet.id,
  mac_address: ({ mac }) => mac,
  device_id: ({ device }) => device,
  device_owner: ({ owner }) => owner,
  status: ({ status }) => status,
};

function matches(port: Port, query: URLSearchParams): boolean {
  const isWanted = Object.entries(filters).every(([name, read]) => {
    const wanted = query.getAll(name).map((text) => (name === 'admin_state_up' ? text.toLowerCase() : text));
    return wanted.length === 0 || wanted.includes(read(port));
  });
  const fixed = query.getAll('fixed_ips');
  const hasAddress = fixed.every(
    (text) => text === `ip_address=${port.ip}` || text === `subnet_id=${port.subnet.neutronId}`,
  );
  const groups = query.getAll('security_groups');
  return isWanted && hasAddress && groups.every((id) => port.groups.includes(id));
}

export const portAnswers = {
  listPorts({ cloud, query }) {
    const found = [...cloud.world.ports.values()].filter((port) => matches(port, query));
    const page = afterMarker(found, query, (why) =>
      neutronRefusal(400, 'HTTPBadRequest', `Bad request: ${why}.`),
    );
    return { ports: page.rows.map(showPort), ...linksOf('ports', page) };
  },
  showPort: (call) => ({ port: showPort(find(call)) }),
  createPort(call) {
    const { world, faults, now } = call.cloud;
    const wanted = readNewPort(call.body);
    const subnet = world.subnet(wanted.network_id);
    if (!subnet)
      throw neutronRefusal(404, 'NetworkNotFound', `Network ${wanted.network_id} could not be found.`);
    if (faults.settings.portPolicy)
      throw neutronRefusal(403, 'PolicyNotAuthorized', 'create_port is disallowed by policy');
    const most = faults.settings.portQuota ?? quota;
    if (world.ports.size >= most)
      throw neutronRefusal(409, 'OverQuota', "Quota exceeded for resources: ['port'].");
    if (wanted.subnet_id !== undefined && wanted.subnet_id !== subnet.neutronId)
      throw invalidInput(`subnet ${wanted.subnet_id} is not of network ${subnet.id}`);
    const ip = wanted.ip_address ?? freeAddress(world, subnet.cidr);
    refuseAddress(world, subnet, ip);
    const port: Port = {
      ...{
        id: world.random.uuid(),
        name: wanted.name,
        status: 'BUILD',
        subnet,
        ip,
        mac: macOf(world.random),
      },
      ...{
        device: '',
        owner: wanted.device_owner,
        groups: [world.groups[0]!.id],
        pairs: [],
        isPrimary: false,
      },
      ...{ created: now(), updated: now() },
    };
    world.ports.set(port.id, port);
    world.clock.after(builtAfter, () => (port.status = 'DOWN')); // and that is well
    call.status = 201;
    return { port: showPort(port) };
  },
  updatePort(call) {
    const port = find(call);
    const { name, pairs } = readPortChange(call.body);
    if (name !== undefined) port.name = name;
    if (pairs) port.pairs = pairs.map((pair): Pair => ({ ...pair }));
    port.updated = call.cloud.now();
    return { port: showPort(port) };
  },
  deletePort(call) {
    const port = find(call);
    const { world } = call.cloud;
    if ((port.owner !== '' && port.owner !== vip) || port.device !== '')
      throw neutronRefusal(
        409,
        'PortInUse',
        `Port ${port.id} is owned by ${port.owner} and cannot be deleted.`,
      );
    if ([...world.services.values()].some(({ portId }) => portId === port.id))
      throw neutronRefusal(409, 'PortInUse', `Port ${port.id} is used by a VPC endpoint service.`);
    world.ports.delete(port.id);
    call.status = 204;
    return undefined;
  },
} satisfies Partial<Record<keyof typeof vpc, Answer>>;

function refuseAddress(world: CloudWorld, { id, cidr, gateway }: Port['subnet'], ip: string) {
  const range = rangeOf(cidr)!;
  const isEdge = ip === toAddress(range.first) || ip === toAddress(range.last);
  if (!holds(cidr, ip) || isEdge)
    throw neutronRefusal(
      400,
      'InvalidIpForNetwork',
      `IP address ${ip} is not a valid IP for any of the subnets on the specified network.`,
    );
  const holder = [...world.ports.values()].find((port) => port.subnet.id === id && port.ip === ip);
  if (ip === gateway || holder?.owner.startsWith('network:'))
    throw neutronRefusal(
      409,
      'IpAddressAlreadyAllocated',
      `IP address ${ip} already allocated in subnet ${id}.`,
    );
  if (holder)
    throw neutronRefusal(
      409,
      'IpAddressInUse',
      `Unable to complete operation for network ${id}. The IP address ${ip} is in use.`,
    );
}

function freeAddress(world: CloudWorld, cidr: string): string {
  const taken = new Set([...world.ports.values()].map(({ ip }) => ip));
  const { first, last } = rangeOf(cidr)!;
  for (let address = first + 10; address < last - 1; address += 1)
    if (!taken.has(toAddress(address))) return toAddress(address);
  throw neutronRefusal(409, 'IpAddressGenerationFailure', 'No more IP addresses available on the network.');
}
