import { createRandom, type Random } from '../random.ts';
import type { Eip, EndpointService, Port, SecurityGroup, Server, Subnet, Vpc } from './entities.ts';
import {
  flavors,
  groups as kindsOfGroup,
  images,
  oddRoute,
  oddSubnet,
  tiers,
  vpcs as kinds,
} from './inventory.ts';
import { rangeOf, toAddress } from './net.ts';
import { seedGroups } from './seedGroups.ts';
import { seedServices } from './seedServices.ts';

export interface Inventory {
  vpcs: Vpc[];
  subnets: Subnet[];
  groups: SecurityGroup[];
  servers: Server[];
  ports: Port[];
  eips: Eip[];
  services: EndpointService[];
}

export const region = 'cn-north-4';
const counts = { servers: 300, vips: 60, eips: 40, balancers: 20, bare: 2 };
const day = 24 * 3_600_000;
const began = Date.UTC(2024, 2, 14, 6, 30);

/** Makes the same project for the same seed: 10 VPCs, 40 subnets, 300 servers, 60 virtual IPs, 30 endpoint services. */
export function seedProject(seed: number): Inventory {
  const random = createRandom(seed);
  const zones = ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
  const at = () => began + random.int(500) * day + random.int(86_400) * 1000;
  const vpcs = kinds.map(({ name, description }, place): Vpc => ({
    ...{ id: random.uuid(), name, description, cidr: `10.${(place + 1) * 10}.0.0/16`, created: began },
    routes: name === oddRoute.vpc ? [{ destination: oddRoute.destination, nexthop: '10.90.0.9' }] : [],
  }));
  const subnets = vpcs.flatMap((vpc, v) =>
    tiers.map((tier, t): Subnet => {
      const isOdd = vpc.name === oddSubnet.vpc && tier.name === oddSubnet.tier;
      const cidr = isOdd ? oddSubnet.cidr : `10.${(v + 1) * 10}.${t}.0/24`;
      return {
        ...{
          id: random.uuid(),
          neutronId: random.uuid(),
          name: `${vpc.name.replace('vpc', 'subnet')}-${tier.name}`,
        },
        ...{ cidr, gateway: addressOf(cidr, 1), zone: zones[(v + t) % 3]!, vpc, created: began + v * day },
      };
    }),
  );
  const groups = seedGroups(
    kindsOfGroup.map(() => random.uuid()),
    seed,
  );
  const ports = createPorts(random, subnets, groups);
  for (const subnet of subnets)
    ports.add(subnet, { owner: 'network:dhcp', place: 254, created: subnet.created });
  const servers = Array.from({ length: counts.servers }, (_, index): Server => {
    const subnet = subnets[index % subnets.length]!;
    const round = Math.floor(index / subnets.length);
    const tier = tiers[index % tiers.length]!;
    const role = tier.roles[Math.floor(round / 2) % tier.roles.length]!;
    const server: Server = {
      ...{
        id: random.uuid(),
        name: `${subnet.vpc.name.slice(4)}-${role}-${String(round + 1).padStart(2, '0')}`,
      },
      ...{
        status: round > 1 && random.chance(0.08) ? 'SHUTOFF' : 'ACTIVE',
        vpc: subnet.vpc,
        zone: subnet.zone,
      },
      ...{ flavor: random.pick(flavors), image: random.pick(images), created: at() },
    };
    const owner = `compute:${server.zone}`;
    ports.add(subnet, { owner, device: server.id, isPrimary: true, created: server.created });
    // Every tenth has a second leg in the tier beside its own.
    if (index % 10 === 9) {
      const beside = subnets.find(({ vpc, id }) => vpc === subnet.vpc && id !== subnet.id)!;
      ports.add(beside, { owner, device: server.id, created: server.created });
    }
    return server;
  });
  for (let index = 0; index < counts.vips; index += 1)
    addVip(ports, subnets[index % subnets.length]!, index, at());
  for (let index = 0; index < counts.balancers; index += 1)
    ports.add(subnets[(index * 4 + 1) % subnets.length]!, {
      ...{ owner: index % 2 === 0 ? 'neutron:LOADBALANCERV2' : 'neutron:LOADBALANCERV3', created: at() },
      ...{ name: `elb-${index + 1}`, place: 230 + Math.floor(index / 10) },
    });
  const eips = Array.from({ length: counts.eips }, (_, index): Eip => {
    const port = index % 4 === 3 ? null : ports.all.filter(({ isPrimary }) => isPrimary)[index * 7]!;
    return {
      ...{ id: random.uuid(), address: `203.0.113.${index + 10}`, port, created: at() },
      bandwidth: random.pick([5, 10, 50, 100]),
    };
  });
  const services = seedServices(random, ports.all, subnets);
  // Bare-metal servers, which ECS does not list: of them only their NICs are seen here.
  const ofData = subnets.find(({ name }) => name === 'subnet-prod-data-db')!;
  for (let index = 0; index < counts.bare; index += 1)
    ports.add(ofData, {
      owner: `compute:${ofData.zone}`,
      device: random.uuid(),
      isPrimary: true,
      created: at(),
    });
  return { vpcs, subnets, groups, servers, ports: ports.all, eips, services };
}

export const addressOf = (cidr: string, place: number) => toAddress(rangeOf(cidr)!.first + place);

interface NewPort {
  owner: string;
  created: number;
  name?: string;
  device?: string;
  isPrimary?: boolean;
  /** Which address of the subnet; the next one unless said. */
  place?: number;
}
type Ports = ReturnType<typeof createPorts>;

function createPorts(random: Random, subnets: Subnet[], groups: SecurityGroup[]) {
  const all: Port[] = [];
  const next = new Map<string, number>();
  return {
    all,
    add(subnet: Subnet, wanted: NewPort): Port {
      const place = wanted.place ?? next.get(subnet.id) ?? 10;
      if (wanted.place === undefined) next.set(subnet.id, place + 1);
      const tier = subnets.indexOf(subnet) % tiers.length;
      const port: Port = {
        ...{ id: random.uuid(), name: wanted.name ?? '', subnet, ip: addressOf(subnet.cidr, place) },
        ...{ status: wanted.owner === 'neutron:VIP_PORT' ? 'DOWN' : 'ACTIVE', mac: macOf(random) },
        ...{ device: wanted.device ?? '', owner: wanted.owner, groups: [groups[tier + 1]!.id], pairs: [] },
        ...{ isPrimary: wanted.isPrimary ?? false, created: wanted.created, updated: wanted.created },
      };
      all.push(port);
      return port;
    },
  };
}

export const macOf = (random: Random) =>
  ['fa', '16', '3e', random.hex(2), random.hex(2), random.hex(2)].join(':');

/** Two of three are bound to a pair of servers with their check off; of the others somebody did only half. */
function addVip(ports: Ports, subnet: Subnet, index: number, created: number) {
  const nics = ports.all.filter((port) => port.subnet === subnet && port.isPrimary);
  const first = (index < 40 ? 0 : 2) % Math.max(1, nics.length);
  const bound = index % 3 === 2 ? [] : nics.slice(first, first + 2);
  const name = `vip-${subnet.name.slice('subnet-'.length)}${index < 40 ? '' : '-2'}`;
  const vip = ports.add(subnet, {
    owner: 'neutron:VIP_PORT',
    name,
    place: 200 + Math.floor(index / 40),
    created,
  });
  vip.pairs = bound.map(({ ip }) => ({ ip_address: ip }));
  for (const nic of bound) nic.pairs = [{ ip_address: '1.1.1.1/0' }];
}
