import { createRandom, type Random } from '../random.ts';
import type { Database, DatabaseGroup, DatabaseJob } from './databases.ts';
import type { SecurityGroup, Subnet } from './entities.ts';

const began = Date.UTC(2024, 4, 6, 8);
const day = 86_400_000;
const modes = ['ReplicaSet', 'Sharding', 'Single'] as const;
const names = ['orders', 'stock', 'sessions', 'catalogue', 'reviews', 'events', '商品', 'audit'] as const;
const windows = ['02:00-06:00', '22:00-02:00', '18:00-22:00'] as const;
const sizes = [10, 50, 100, 500, 2000] as const;
/** One of each comes first, so that every state is in the smallest estate; the rest are well. */
const states = [
  ...['normal', 'normal', 'abnormal', 'creating', 'frozen', 'data_disk_full', 'createfail', 'enlargefail'],
  ...['updating', 'normal'],
];
const busy: Record<number, string> = { 1: 'RESTARTING', 3: 'CREATE', 8: 'RESIZE_VOLUME', 9: 'BACKUP' };

/** The document databases of a project: every mode and state, in the subnets of databases. */
export function seedDatabases(
  seed: number,
  count: number,
  { subnets, groups }: { subnets: readonly Subnet[]; groups: readonly SecurityGroup[] },
): { databases: Database[]; jobs: DatabaseJob[] } {
  const random = createRandom(seed);
  const homes = subnets.filter(({ name }) => name.endsWith('-db'));
  const securityGroup = groups.find(({ name }) => name === 'sg-db')!.id;
  const databases = Array.from({ length: count }, (_, index): Database => {
    const subnet = homes[index % homes.length]!;
    const mode = modes[index % modes.length]!;
    const status = states[index] ?? 'normal';
    const created = began + index * (Math.floor(500 / count) + 1) * 3_600_000 + random.int(day);
    const name = `dds-${names[index % names.length]}-${String(index + 1).padStart(2, '0')}`;
    return {
      ...{
        id: `${random.hex(32)}in02`,
        name,
        mode,
        status,
        subnet,
        securityGroup,
        created,
        updated: created,
      },
      ...{
        type: index % 5 === 4 ? 'DDS-Enhanced' : 'DDS-Community',
        version: index % 3 === 2 ? '3.4' : '4.0',
      },
      ...{ engine: index % 7 === 6 ? 'rocksDB' : 'wiredTiger', hasTls: index % 4 !== 3 },
      backup: { start_time: index % 2 ? '16:00-17:00' : '01:00-02:00', keep_days: index % 9 === 8 ? 0 : 7 },
      ...{ payMode: index % 3 === 0 ? '1' : '0', window: windows[index % windows.length]! },
      groups: groupsOf(random, { name, mode, status, subnet }),
      actions: busy[index] ? [busy[index]] : [],
      tags: index % 2 === 0 ? [{ key: 'team', value: index % 4 === 0 ? 'shop' : 'platform' }] : [],
      isNewer: index % 3 === 1,
    };
  });
  const jobs = databases.slice(0, 6).map((database, index): DatabaseJob => {
    const hasFailed = index === 2;
    return {
      ...{ id: random.uuid(), name: index % 2 ? 'RESTART_INSTANCE' : 'BACKUP_INSTANCE', takes: 60_000 },
      ...{ database: { id: database.id, name: database.name }, status: hasFailed ? 'Failed' : 'Completed' },
      reason: hasFailed ? 'The primary node did not answer within 300 s.' : '',
      ...{ created: database.created + day, ended: database.created + day + 60_000 },
    };
  });
  return { databases, jobs };
}

type Parent = Pick<Database, 'name' | 'mode' | 'status' | 'subnet'>;

function groupsOf(random: Random, parent: Parent): DatabaseGroup[] {
  const members = ['Primary', 'Secondary', 'Hidden'];
  const group = (type: DatabaseGroup['type'], place: number, roles: readonly string[]): DatabaseGroup => {
    const name = `${parent.name}_${type}_${place}`;
    const size = random.pick(sizes);
    const share = parent.status === 'data_disk_full' ? 0.99 : random.next() * 0.85;
    return {
      ...{ type, id: `${random.hex(32)}gr02`, name },
      status: parent.status === 'abnormal' && place === 1 ? 'abnormal' : 'normal',
      volume: type === 'mongos' ? null : { size, used: Math.round(size * share * 100) / 100 },
      nodes: parent.status === 'createfail' ? [] : roles.map((role, n) => node(name, type, role, n)),
    };
  };
  const node = (group: string, type: DatabaseGroup['type'], role: string, place: number) => ({
    ...{ id: `${random.hex(32)}no02`, name: `${group}_node_${place + 1}`, role },
    status: parent.status === 'abnormal' && group.endsWith('_1') && place === 0 ? 'abnormal' : 'normal',
    ip: parent.subnet.cidr.replace(/\d+\/\d+$/, String(100 + random.int(100))),
    publicIp: type === 'mongos' && place === 0 ? `203.0.113.${60 + random.int(100)}` : '',
    ...{ spec: `dds.mongodb.s6.large.2.${type}`, zone: parent.subnet.zone },
  });
  if (parent.mode === 'Single') return [group('single', 1, ['master'])];
  if (parent.mode === 'ReplicaSet') return [group('replica', 1, members)];
  return [
    group('mongos', 1, ['unknown', 'unknown']),
    group('shard', 1, members),
    group('shard', 2, members),
    group('config', 1, members),
  ];
}
