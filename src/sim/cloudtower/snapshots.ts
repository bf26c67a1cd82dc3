import type { Plan } from './changes.ts';
import type { Snapshot, Vm } from './entities.ts';
import type { World } from './world.ts';

const anyState = ['RUNNING', 'STOPPED', 'SUSPENDED'] as const;

/** A snapshot that is not there yet: its task puts it there. */
export function draft(world: World, vm: Vm, name: string, consistency: Snapshot['consistency']): Snapshot {
  const { vcpu, memory, description, disk } = vm;
  return {
    id: world.random.cuid(),
    local_id: world.random.uuid(),
    name,
    consistency,
    vm,
    size: Math.round(vm.disk * (0.15 + vm.load * 0.7)),
    created: new Date(world.clock.now()).toISOString(),
    kept: { vcpu, memory, description, disk },
  };
}

export const keep = (snapshot: Snapshot): Plan => ({
  words: `Create snapshot ${snapshot.name} of VM`,
  step: 'CREATE_VM_SNAPSHOT',
  from: anyState,
  seconds: 3,
  obstacle(vm) {
    if (vm.snapshots.some(({ name }) => name === snapshot.name)) {
      const message = `VM_SNAPSHOT_DUPLICATED_NAME: VM ${vm.name} has a snapshot ${snapshot.name} already.`;
      return { code: 'VM_SNAPSHOT_DUPLICATED_NAME', message, seconds: 0.2 };
    }
    if (snapshot.consistency === 'CRASH_CONSISTENT' || (vm.status === 'RUNNING' && vm.tools === 'RUNNING'))
      return null;
    const message = `code: JOB_VM_FS_FREEZE_FAILED message: the guest tools of VM ${vm.name} are not running.`;
    return { code: 'JOB_VM_FS_FREEZE_FAILED', message, seconds: 2 };
  },
  done(vm, { world }) {
    world.snapshots.add(snapshot);
    vm.snapshots = [...vm.snapshots, snapshot];
  },
});

/** A machine that runs starts anew from what it was: the vendor does not say that it has to be off. */
export const rollBackTo = (snapshot: Snapshot): Plan => ({
  words: `Roll back to snapshot ${snapshot.name} VM`,
  step: 'ROLLBACK_VM',
  from: ['RUNNING', 'STOPPED'],
  seconds: 5,
  obstacle(vm) {
    if (vm.snapshots.includes(snapshot)) return null;
    const message = `VM_SNAPSHOT_NOT_FOUND: snapshot ${snapshot.name} is none of VM ${vm.name}.`;
    return { code: 'VM_SNAPSHOT_NOT_FOUND', message, seconds: 0.2 };
  },
  done(vm, { machines }) {
    Object.assign(vm, snapshot.kept);
    if (vm.status === 'RUNNING') machines.restart(vm);
  },
});

export const forget = (snapshot: Snapshot): Plan => ({
  words: `Delete snapshot ${snapshot.name} of VM`,
  step: 'DELETE_VM_SNAPSHOT',
  from: anyState,
  in: 'anywhere',
  seconds: 2,
  done(vm, { world }) {
    world.snapshots.remove(snapshot);
    vm.snapshots = vm.snapshots.filter((each) => each !== snapshot);
  },
});
