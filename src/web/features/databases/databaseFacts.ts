import type { DdsGroup, DdsInstance } from '../../../contract/services/dds/instances.ts';

// What follows from an instance as the vendor shows it.

export const gigabyte = 2 ** 30;

export interface Storage {
  /** Gigabytes. */
  used: number;
  size: number;
  percent: number;
}

/** What all groups store together; null where none of them says. */
export function storageOf(groups: readonly Pick<DdsGroup, 'volume'>[] | null): Storage | null {
  const volumes = (groups ?? []).flatMap(({ volume }) =>
    volume?.size && volume.used !== null ? [{ size: volume.size, used: volume.used }] : [],
  );
  const size = volumes.reduce((sum, volume) => sum + volume.size, 0);
  const used = volumes.reduce((sum, volume) => sum + volume.used, 0);
  return size > 0 ? { used, size, percent: (used / size) * 100 } : null;
}

export const nodesOf = ({ groups }: Pick<DdsInstance, 'groups'>) =>
  (groups ?? []).flatMap(({ nodes }) => nodes ?? []);

/** `1 Primary, 1 Secondary, 1 Hidden`; of a cluster the kinds of its groups. */
export function rolesOf({ mode, groups }: Pick<DdsInstance, 'mode' | 'groups'>): string {
  const counted = new Map<string, number>();
  for (const { type, nodes } of groups ?? [])
    for (const { role } of nodes ?? []) {
      const name = (mode === 'Sharding' ? type : role) ?? '?';
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
  return [...counted].map(([name, count]) => `${count} ${name}`).join(', ');
}

export const isBusy = ({ actions }: Pick<DdsInstance, 'actions'>) => (actions ?? []).length > 0;

/** States in which nothing needs to be done about an instance. */
const fine = new Set(['normal', 'creating', 'updating']);
export const isUnhealthy = (instance: Pick<DdsInstance, 'status' | 'groups'>) =>
  !fine.has(instance.status ?? '') || nodesOf(instance).some(({ status }) => status === 'abnormal');

/** Roles and groups that clients connect to. */
const isEntry = ({ type }: Pick<DdsGroup, 'type'>, role: string | null) =>
  type === 'mongos' || type === 'single' || (type === 'replica' && role !== 'Hidden');

/** For a client; the password is the reader's to fill in. Undefined while there is nothing to connect to. */
export function connectionString(instance: DdsInstance): string | undefined {
  const { db_user_name, port, ssl, mode, groups } = instance;
  const hosts = (groups ?? []).flatMap((group) =>
    (group.nodes ?? []).flatMap(({ role, private_ip }) =>
      isEntry(group, role) && private_ip ? [`${private_ip}:${port ?? '8635'}`] : [],
    ),
  );
  if (hosts.length === 0) return undefined;
  const options = [
    'authSource=admin',
    ...(mode === 'ReplicaSet' ? ['replicaSet=replica'] : []),
    ...(ssl ? ['tls=true'] : []),
  ];
  return `mongodb://${db_user_name ?? 'rwuser'}:<password>@${hosts.join(',')}/test?${options.join('&')}`;
}
