import type { Plan } from './changes.ts';
import type { Vm } from './entities.ts';
import type { World } from './world.ts';

export const recyclePlans = {
  moveToRecycle: {
    words: 'Move to recycle bin VM',
    step: 'MOVE_VM_TO_RECYCLE_BIN',
    from: ['STOPPED'],
    seconds: 1,
    done: (vm) => void (vm.recycled = true),
  },
  recoverFromRecycle: {
    words: 'Recover from recycle bin VM',
    step: 'RECOVER_VM_FROM_RECYCLE_BIN',
    from: ['STOPPED'],
    in: 'bin',
    seconds: 1,
    done: (vm) => void (vm.recycled = false),
  },
  delete: {
    words: 'Delete VM',
    step: 'DELETE_VM',
    from: ['STOPPED'],
    in: 'anywhere',
    isDeletion: true,
    seconds: 3,
    done: (vm, { world }) => remove(vm, world),
  },
} satisfies Record<string, Plan>;

/** It is gone, with its snapshots. */
export function remove(vm: Vm, world: World): void {
  for (const snapshot of vm.snapshots) world.snapshots.remove(snapshot);
  world.vms.remove(vm);
  world.tell('DELETED', vm);
}
