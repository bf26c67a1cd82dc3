import { createRandom, type Random } from '../random.ts';
import type { Cluster, Host, Label, Vm, VmStatus } from './entities.ts';
import { environments, guestOf, kinds, systemsOf, type Kind } from './inventory.ts';

const gigabyte = 2 ** 30;
const hostsEach = 4;

/** What a tower looks after: the names of its clusters, and what the names of its machines begin with. */
export interface Site {
  clusters: readonly [string, ...string[]];
  prefix: string;
}
export const headquarters: Site = { clusters: ['prod-a', 'prod-b', 'branch-office'], prefix: '' };
export const branch: Site = { clusters: ['north', 'south'], prefix: 'br-' };

export interface Seeded {
  clusters: Cluster[];
  hosts: Host[];
  vms: Vm[];
  labels: Label[];
}

/** Makes the same estate of `count` machines for the same seed; web-01 is always its first. */
export function seedEstate(count: number, seed: number, site: Site): Seeded {
  const random = createRandom(seed);
  // Hosts grow with the estate, so that an estate of 100,000 has room to move machines.
  const hostMemory = 704 * gigabyte * Math.ceil(count / 300);
  const clusters = site.clusters.map((name, index): Cluster => ({
    id: random.cuid(),
    local_id: random.uuid(),
    name,
    ip: `10.${index}.0.10`,
    version: index === 2 ? '5.1.5' : '6.2.0',
    hosts: hostsEach,
    memory: hostsEach * hostMemory,
  }));
  const hosts = clusters.flatMap((cluster, c) =>
    Array.from({ length: hostsEach }, (_, h): Host => ({
      id: random.cuid(),
      local_id: random.uuid(),
      name: `node-${c + 1}${h + 1}`,
      management_ip: `10.${c}.0.${11 + h}`,
      status: c === 2 && h === 3 ? 'CONNECTED_WARNING' : 'CONNECTED_HEALTHY',
      state: 'IN_USE',
      memory: hostMemory,
      cluster,
    })),
  );
  const labelled = createLabels(random);
  const numbers = new Map<Kind, number>();
  const draw = dealKinds(random);
  const vms = Array.from({ length: count }, (_, index) => {
    const kind = index === 0 ? kinds[0] : draw();
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    return seedVm(random, index, kind, number, index === 0 ? hosts.slice(0, 1) : hosts, labelled.of, site);
  });
  labelOddly(random, labelled.labels, vms);
  takeFromService(hosts, vms);
  return { clusters, hosts, vms, labels: labelled.labels };
}

function seedVm(
  random: Random,
  index: number,
  kind: Kind,
  number: number,
  hosts: Host[],
  labelled: (department: string, environment: string) => Label[],
  { prefix }: Site,
): Vm {
  const host = hosts[random.int(hosts.length)]!;
  const isFirst = index === 0;
  const name = `${prefix}${kind.name}-${String(number).padStart(2, '0')}`;
  const status = isFirst ? 'RUNNING' : index === 7 ? 'UNKNOWN' : drawStatus(random, kind);
  const tools = isFirst ? 'RUNNING' : drawTools(random, kind);
  const isKnown = tools === 'RUNNING' || tools === 'RESTRICTION';
  const clusterIndex = Number(host.management_ip.split('.')[1]);
  const address = `10.${20 + clusterIndex * 60 + Math.floor(index / 63_000)}.${Math.floor(index / 250) % 252}.${(index % 250) + 2}`;
  const isSystem = !isFirst && index % 97 === 40;
  const disk = (40 + random.int(12) * 40) * gigabyte;
  const created = Date.UTC(2023, 0, 9) + random.int(950 * 24) * 3_600_000 + random.int(3600) * 1000;
  return {
    index,
    id: random.cuid(),
    local_id: random.uuid(),
    name: isSystem ? `system-vm-${String(index).padStart(4, '0')}` : name,
    description: isSystem ? 'Managed by CloudTower' : random.chance(0.7) ? kind.description : '',
    status,
    vcpu: kind.vcpu,
    memory: kind.gigabytes * gigabyte,
    ips: !isKnown ? '' : random.chance(0.06) ? `${address},172.17.0.1` : address,
    hostname: !isKnown ? null : kind.os === 'windows' ? name.toUpperCase() : `${name}.corp.example`,
    os: kind.os === 'appliance' ? null : random.pick(systemsOf[kind.os]),
    guest: guestOf[kind.os],
    tools,
    cluster: host.cluster,
    host: status === 'STOPPED' ? null : host,
    labels: labelled(kind.department, isFirst ? 'prod' : random.pick(environments)),
    load: 0.03 + random.next() ** 2 * 0.8,
    disk,
    created: new Date(created).toISOString(),
    stopped: status === 'STOPPED' ? new Date(created + random.int(90 * 24) * 3_600_000).toISOString() : null,
    recycled: !isFirst && !isSystem && status === 'STOPPED' && random.chance(0.2),
    internal: isSystem,
    usage: isSystem ? 'SFS_CONTROLLER' : null,
    lockedBy: null,
    isDeleting: false,
    snapshots: [],
    image: null,
    synced: 0,
  };
}

function drawStatus(random: Random, kind: Kind): VmStatus {
  // Too large for any host: the machine that shows a refused placement.
  if (kind.gigabytes > 512) return 'STOPPED';
  const x = random.next();
  return x < 0.82 ? 'RUNNING' : x < 0.97 ? 'STOPPED' : 'SUSPENDED';
}

function drawTools(random: Random, kind: Kind): Vm['tools'] {
  if (kind.os === 'appliance') return 'NOT_INSTALLED';
  const x = random.next();
  return x < 0.84 ? 'RUNNING' : x < 0.92 ? 'NOT_RUNNING' : x < 0.98 ? 'NOT_INSTALLED' : 'RESTRICTION';
}

/** Draws kinds by their share. */
function dealKinds(random: Random): () => Kind {
  const deck = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  return () => deck[random.int(deck.length)] ?? kinds[0];
}

/** The two labels of a machine; machines of one department and environment share one list. */
function createLabels(random: Random) {
  const labels = new Map<string, Label>();
  const all: Label[] = [];
  const lists = new Map<string, Label[]>();
  function label(key: string, value: string): Label {
    const known = labels.get(`${key}=${value}`);
    if (known) return known;
    const label = { id: random.cuid(), key, value };
    labels.set(`${key}=${value}`, label);
    all.push(label);
    return label;
  }
  function of(department: string, environment: string): Label[] {
    const name = `${department} ${environment}`;
    const list = lists.get(name) ?? [label('department', department), label('env', environment)];
    lists.set(name, list);
    return list;
  }
  return { of, labels: all };
}

/** Somebody once tried what a label takes: whatever shows it must show it as text. */
function labelOddly(random: Random, labels: Label[], vms: readonly Vm[]) {
  const odd = { id: random.cuid(), key: '<b>owner</b>', value: '<img src=x onerror=alert(1)>' };
  labels.push(odd);
  const vm = vms.find(({ index, internal }) => index > 0 && !internal);
  if (vm) vm.labels = [...vm.labels, odd];
}

/** In the first cluster one host is in maintenance, and one has next to no memory left. */
function takeFromService(hosts: readonly Host[], vms: readonly Vm[]) {
  const [first, second, full, away] = hosts;
  if (!first || !second || !full || !away) return;
  for (const vm of vms) if (vm.host === away) vm.host = vm.index % 2 ? second : first;
  away.state = 'MAINTENANCE_MODE';
  const held = vms.filter((vm) => vm.host === full && vm.status === 'RUNNING');
  full.memory = Math.ceil((held.reduce((sum, vm) => sum + vm.memory, 0) + gigabyte) / 0.95);
  full.cluster.memory = hosts
    .filter(({ cluster }) => cluster === full.cluster)
    .reduce((sum, { memory }) => sum + memory, 0);
}
