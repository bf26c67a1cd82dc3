import { date, number, one, oneOf, shape, shown, string, type Shape } from '../shape.ts';
import type { Snapshot, Vm } from './entities.ts';

/** How a VM's own where-input looks into its snapshots. */
export const snapshotOfVmShape = shape<Snapshot>({
  id: string((snapshot) => snapshot.id),
  name: string((snapshot) => snapshot.name),
});

export const createSnapshotShape = (vms: Shape<Vm>) =>
  shape<Snapshot>({
    id: string((snapshot) => snapshot.id),
    local_id: string((snapshot) => snapshot.local_id),
    name: string((snapshot) => snapshot.name),
    description: string(() => ''),
    size: number((snapshot) => snapshot.size),
    vcpu: number((snapshot) => snapshot.kept.vcpu),
    memory: number((snapshot) => snapshot.kept.memory),
    consistent_type: oneOf(
      (snapshot) => snapshot.consistency,
      ['CRASH_CONSISTENT', 'FILE_SYSTEM_CONSISTENT'],
    ),
    vm: one(
      ({ vm }) => vm,
      vms,
      ({ id, name }) => ({ id, name }),
    ),
    local_created_at: date((snapshot) => snapshot.created),
    entityAsyncStatus: shown(() => null),
    labels: shown(() => []),
  });
