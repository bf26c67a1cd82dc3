import { jobStates, type JobState } from '../../contract/services/drs/jobs.ts';
import type { Use } from '../../contract/services/drs/states.ts';
import { createRandom } from '../random.ts';

export interface ReplicationEnd {
  type: string;
  ip: string;
  port: number;
  user: string;
  /** Said in every answer that shows an end, as the vendor does. */
  password: string;
  instance: string;
}

export interface ReplicationJob {
  id: string;
  name: string;
  description: string;
  use: Use;
  engine: string;
  net: 'vpc' | 'vpn' | 'eip';
  direction: 'up' | 'down';
  task: 'FULL_TRANS' | 'FULL_INCR_TRANS' | 'INCR_TRANS';
  status: JobState;
  source: ReplicationEnd;
  target: ReplicationEnd;
  reason: string;
  /** Epoch ms. */
  created: number;
  updated: number;
  /** Of the data that was there before, 0–100. */
  progress: number;
  delayMs: number;
  /** What a batch says in its place, when the service cannot tell. */
  trouble: { code: string; message: string } | null;
}

/** What the demo's databases are reached by; it opens nothing else. */
export const replicationSecrets = {
  password: 'demo-replication-password',
  tlsKey: 'demo-replication-tls-key',
};

const uses = ['migration', 'migration', 'sync', 'sync', 'cloudDataGuard'] as const;
const engines = ['mysql', 'mysql-to-taurus', 'postgresql', 'mongodb', 'oracle-to-gaussdbv5'] as const;
const things = ['orders', 'stock', 'billing', 'reviews', 'sessions', 'ledger', 'labels', '商品'] as const;
const kinds: Record<Use, string> = { migration: 'move', sync: 'sync', cloudDataGuard: 'standby' };
const tasks = ['FULL_INCR_TRANS', 'FULL_INCR_TRANS', 'FULL_TRANS', 'INCR_TRANS'] as const;
/** How most jobs stand, after one of each state. */
const usual: readonly JobState[] = [
  ...(['INCRE_TRANSFER_STARTED', 'INCRE_TRANSFER_STARTED', 'FULL_TRANSFER_STARTED', 'PAUSING'] as const),
  ...(['INCRE_TRANSFER_STARTED', 'FULL_TRANSFER_FAILED', 'RELEASE_RESOURCE_COMPLETE'] as const),
];
const reasons: Partial<Record<JobState, string>> = {
  CREATE_FAILED: 'No resources of this type are left in the zone.',
  START_JOB_FAILED: 'The source database refused the connection (Access denied for user).',
  FULL_TRANSFER_FAILED: 'Table `orders`.`items` is locked by another session.',
  INCRE_TRANSFER_FAILED: 'The binlog mysql-bin.004711 is no longer on the source.',
  RELEASE_RESOURCE_FAILED: 'The node could not be released in time.',
};

/** The replication jobs of a project: every state, every use. */
export function seedReplication(seed: number, count: number, now: number): ReplicationJob[] {
  const random = createRandom(seed + 9);
  const all = Object.keys(jobStates) as JobState[];
  return Array.from({ length: count }, (_, index): ReplicationJob => {
    const status = all[index] ?? usual[index % usual.length]!;
    const use = uses[index % uses.length]!;
    const thing = things[index % things.length]!;
    const engine = engines[index % engines.length]!;
    const end = (role: 'source' | 'target'): ReplicationEnd => ({
      type: engine.split('-')[role === 'source' ? 0 : engine.split('-').length - 1]!,
      ip: role === 'source' ? `192.0.2.${10 + (index % 200)}` : `10.10.2.${10 + (index % 200)}`,
      ...{ port: 3306, user: role === 'source' ? 'repl' : 'root', password: replicationSecrets.password },
      instance: role === 'source' ? '' : `rds-${thing}`,
    });
    const isPast = status.startsWith('INCRE') || status === 'RELEASE_RESOURCE_COMPLETE';
    const created = now - (index + 1) * 5 * 3_600_000 - random.int(3_600_000);
    return {
      // Its last letters are no hexadecimal digits, as the vendor's are not.
      id: `${random.uuid().slice(0, 28)}${random.hex(4)}jb${use === 'migration' ? '10' : use === 'sync' ? '20' : '30'}`,
      name: `drs-${kinds[use]}-${thing}-${String(index + 1).padStart(2, '0')}`,
      description: index % 4 === 0 ? `Weekly copy of ${thing}` : '',
      ...{ use, engine, status, created, updated: created + 60_000, reason: reasons[status] ?? '' },
      net: (['vpc', 'eip', 'vpn'] as const)[index % 3]!,
      direction: index % 6 === 5 ? 'down' : 'up',
      // What goes on replicating has changes to replicate.
      task: status.startsWith('INCRE') ? 'FULL_INCR_TRANS' : tasks[index % tasks.length]!,
      ...{ source: end('source'), target: end('target') },
      progress: isPast ? 100 : status.startsWith('FULL') ? 20 + random.int(70) : 0,
      delayMs: status === 'INCRE_TRANSFER_STARTED' ? (index % 5 === 4 ? 840_000 : random.int(900)) : 0,
      // One that the service cannot tell of, beside all those it can.
      trouble: index === 31 ? { code: 'DRS.M00004', message: 'Service is abnormal. Check logs.' } : null,
    };
  });
}
