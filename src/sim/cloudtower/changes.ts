import { Refusal } from '../refusal.ts';
import type { Vm, VmStatus } from './entities.ts';
import type { Tower } from './tower.ts';

export interface Obstacle {
  code: string;
  message: string;
  /** Until it is noticed. */
  seconds: number;
}

/** One kind of change: in which states it may be, how long it takes, and what it leaves behind. */
export interface Plan {
  words: string;
  step: string;
  from: readonly VmStatus[];
  seconds: number;
  /** Where the machine must be; outside the recycle bin, unless said. */
  in?: 'bin' | 'anywhere';
  isDeletion?: boolean;
  /** Why this machine will not do it. */
  obstacle?(vm: Vm, tower: Tower): Obstacle | null;
  done(vm: Vm, tower: Tower): void;
}

export interface Begun {
  task_id: string | null;
  data: Record<string, unknown>;
}

/**
 * Acts on all these machines, as CloudTower does. A locked machine among them refuses the whole request; one in the
 * wrong state fails as a task of its own.
 */
export function change(
  tower: Tower,
  plan: Plan,
  vms: readonly Vm[],
  show: (vm: Vm) => Record<string, unknown> = (vm) => tower.world.vms.shape.row(vm),
): Begun[] {
  const locked = vms.filter((vm) => vm.lockedBy);
  if (locked.length > 0) {
    throw new Refusal(400, locked.map((vm) => `Resource [VM-${vm.id}] locked`).join('; '), {
      code: 'ResourceLocked',
      props: { locked_resources: locked.map((vm) => ({ type: 'VM', id: vm.id })) },
    });
  }
  return vms.map((vm) => ({ task_id: begin(tower, plan, vm), data: show(vm) }));
}

function begin(tower: Tower, plan: Plan, vm: Vm): string {
  const obstacle = wrongState(plan, vm) ?? plan.obstacle?.(vm, tower) ?? null;
  const task = tower.world.tasks.begin(vm, {
    description: `${plan.words} ${vm.name}`,
    step: plan.step,
    // Not all take equally long, and the same one always takes as long.
    seconds: (obstacle?.seconds ?? plan.seconds) * (1 + (vm.index % 5) / 10),
    failure: tower.faults.ofTask(vm.name) ?? (obstacle && { code: obstacle.code, message: obstacle.message }),
    isDeletion: plan.isDeletion ?? false,
    done: () => plan.done(vm, tower),
  });
  return task.id;
}

function wrongState(plan: Plan, vm: Vm): Obstacle | null {
  const isInPlace = plan.in === 'anywhere' || vm.recycled === (plan.in === 'bin');
  if (plan.from.includes(vm.status) && isInPlace) return null;
  const place = vm.recycled ? 'it is in the recycle bin' : 'it is not in the recycle bin';
  const reason = isInPlace ? `its status is ${vm.status}` : place;
  return { code: 'VM_STATUS_INVALID', message: `${plan.words} ${vm.name} failed: ${reason}.`, seconds: 0.2 };
}
