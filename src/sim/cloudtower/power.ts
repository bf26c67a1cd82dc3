import type { Machines } from '../machines.ts';
import { match } from '../table.ts';
import { Refusal } from '../refusal.ts';
import type { Vm, VmStatus } from './entities.ts';
import type { Task, Work } from './tasks.ts';
import type { World } from './world.ts';

export type PowerVerb = 'start' | 'restart' | 'shutdown' | 'poweroff';
type Failing = Work['failure'];

interface Plan {
  words: string;
  step: string;
  from: readonly VmStatus[];
  seconds: number;
  /** Why this machine will not do it. */
  obstacle?(vm: Vm, world: World): { code: string; message: string; seconds: number } | null;
  done(vm: Vm, world: World, machines: Machines): void;
}

const plans: Record<PowerVerb, Plan> = {
  start: {
    words: 'Start VM',
    step: 'START_VM',
    from: ['STOPPED'],
    seconds: 4,
    obstacle: (vm, world) => (hostFor(vm, world) ? null : noMemory(vm)),
    done(vm, world, machines) {
      vm.status = 'RUNNING';
      vm.host = hostFor(vm, world) ?? null;
      machines.powerOn(vm);
    },
  },
  restart: {
    words: 'Restart VM',
    step: 'RESTART_VM',
    from: ['RUNNING'],
    seconds: 5,
    obstacle: deaf,
    done: (vm, _world, machines) => machines.restart(vm),
  },
  shutdown: {
    words: 'Shut down VM',
    step: 'SHUTDOWN_VM',
    from: ['RUNNING'],
    seconds: 6,
    obstacle: deaf,
    done: stop,
  },
  poweroff: {
    words: 'Power off VM',
    step: 'POWER_OFF_VM',
    from: ['RUNNING', 'SUSPENDED', 'UNKNOWN'],
    seconds: 2,
    done: stop,
  },
};

/**
 * Acts on everything `where` matches, as CloudTower does: with `{}`, on the whole estate. A locked machine among
 * them refuses the whole request; one in the wrong state fails as a task of its own.
 */
export function changePower(
  world: World,
  machines: Machines,
  verb: PowerVerb,
  where: unknown,
  sabotage: Failing,
): { task_id: string; data: Record<string, unknown> }[] {
  const vms = match(world.vms, where);
  const locked = vms.filter((vm) => vm.lockedBy);
  if (locked.length > 0) {
    throw new Refusal(400, locked.map((vm) => `Resource [VM-${vm.id}] locked`).join('; '), {
      code: 'ResourceLocked',
      props: { locked_resources: locked.map((vm) => ({ type: 'VM', id: vm.id })) },
    });
  }
  return vms.map((vm) => {
    const task = begin(world, machines, plans[verb], vm, sabotage);
    return { task_id: task.id, data: world.vms.shape.row(vm) };
  });
}

function begin(world: World, machines: Machines, plan: Plan, vm: Vm, sabotage: Failing): Task {
  const obstacle = wrongState(plan, vm) ?? plan.obstacle?.(vm, world) ?? null;
  return world.tasks.begin(vm, {
    description: `${plan.words} ${vm.name}`,
    step: plan.step,
    // Not all take equally long, and the same one always takes as long.
    seconds: (obstacle?.seconds ?? plan.seconds) * (1 + (vm.index % 5) / 10),
    failure: sabotage ?? (obstacle && { code: obstacle.code, message: obstacle.message }),
    done: () => plan.done(vm, world, machines),
  });
}

function stop(vm: Vm, world: World, machines: Machines) {
  world.markStopped(vm);
  machines.powerOff(vm);
}

function hostFor(vm: Vm, world: World) {
  const able = world.hosts.rows().filter((host) => host.cluster === vm.cluster && host.memory >= vm.memory);
  return able[vm.index % Math.max(1, able.length)];
}

function wrongState(plan: Plan, vm: Vm) {
  if (plan.from.includes(vm.status) && !vm.recycled) return null;
  const reason = vm.recycled ? 'it is in the recycle bin' : `its status is ${vm.status}`;
  return { code: 'VM_STATUS_INVALID', message: `${plan.words} ${vm.name} failed: ${reason}.`, seconds: 0.2 };
}

const noMemory = (vm: Vm) => ({
  code: 'VM_SCHEDULE_FAILED',
  message:
    `code: VM_SCHEDULE_FAILED message: {"ec":"VM_SCHEDULE_FAILED","error":{"msg":"No valid host for VM ${vm.local_id}: ` +
    'HostAvailableMemoryFilter returned 0 hosts"}}',
  seconds: 1,
});

/** Graceful means that the guest does it: one without working tools is waited for in vain. */
function deaf(vm: Vm) {
  if (vm.tools === 'RUNNING' || vm.tools === 'RESTRICTION') return null;
  return {
    code: 'JOB_VM_SHUTDOWN_TIMEOUT',
    message: `code: JOB_VM_SHUTDOWN_TIMEOUT message: VM ${vm.name} did not react to the shutdown request in time.`,
    seconds: 10,
  };
}
