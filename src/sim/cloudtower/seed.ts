import { createRandom, type Random } from '../random.ts';
import type { Cluster, Host, Label, Vm, VmStatus } from './entities.ts';
import { environments, guestOf, kinds, systemsOf, type Kind } from './inventory.ts';

const gigabyte = 2 ** 30;
const clusterNames = ['prod-a', 'prod-b', 'branch-office'];
const hostsEach = 4;
const hostMemory = 512 * gigabyte;

/** Makes the same estate of `count` machines for the same seed; web-01 is always its first. */
export function seedEstate(count: number, seed: number): { clusters: Cluster[]; hosts: Host[]; vms: Vm[] } {
  const random = createRandom(seed);
  const clusters = clusterNames.map((name, index): Cluster => ({
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
    return seedVm(random, index, kind, number, index === 0 ? hosts.slice(0, 1) : hosts, labelled);
  });
  return { clusters, hosts, vms };
}

function seedVm(
  random: Random,
  index: number,
  kind: Kind,
  number: number,
  hosts: Host[],
  labelled: (department: string, environment: string) => Label[],
): Vm {
  const host = hosts[random.int(hosts.length)]!;
  const isFirst = index === 0;
  const name = `${kind.name}-${String(number).padStart(2, '0')}`;
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
function createLabels(random: Random): (department: string, environment: string) => Label[] {
  const labels = new Map<string, Label>();
  const lists = new Map<string, Label[]>();
  function label(key: string, value: string): Label {
    const found = labels.get(`${key}=${value}`) ?? { id: random.cuid(), key, value };
    labels.set(`${key}=${value}`, found);
    return found;
  }
  return (department, environment) => {
    const name = `${department} ${environment}`;
    const list = lists.get(name) ?? [label('department', department), label('env', environment)];
    lists.set(name, list);
    return list;
  };
}
