import type { Obstacle, Plan } from './changes.ts';
import type { Vm } from './entities.ts';
import { hostFor, noHost } from './hosts.ts';
import type { Tower } from './tower.ts';

export const powerPlans = {
  start: {
    words: 'Start VM',
    step: 'START_VM',
    from: ['STOPPED'],
    seconds: 4,
    obstacle: (vm, tower) =>
      hostFor(vm, tower.world) ? null : noHost('VM_SCHEDULE_FAILED', vm, 'HostAvailableMemoryFilter'),
    done(vm, { world, machines }) {
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
    done: (vm, { machines }) => machines.restart(vm),
  },
  forceRestart: {
    words: 'Force restart VM',
    step: 'FORCE_RESTART_VM',
    from: ['RUNNING'],
    seconds: 3,
    done: (vm, { machines }) => machines.restart(vm),
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
  suspend: {
    words: 'Suspend VM',
    step: 'SUSPEND_VM',
    from: ['RUNNING'],
    seconds: 3,
    done(vm, { machines }) {
      vm.status = 'SUSPENDED';
      machines.suspend(vm);
    },
  },
  resume: {
    words: 'Resume VM',
    step: 'RESUME_VM',
    from: ['SUSPENDED'],
    seconds: 2,
    done: (vm) => void (vm.status = 'RUNNING'),
  },
} satisfies Record<string, Plan>;

function stop(vm: Vm, { world, machines }: Tower) {
  world.markStopped(vm);
  machines.powerOff(vm);
}

/** Graceful means that the guest does it: one without working tools is waited for in vain. */
function deaf(vm: Vm): Obstacle | null {
  if (vm.tools === 'RUNNING' || vm.tools === 'RESTRICTION') return null;
  return {
    code: 'JOB_VM_SHUTDOWN_TIMEOUT',
    message: `code: JOB_VM_SHUTDOWN_TIMEOUT message: VM ${vm.name} did not react to the shutdown request in time.`,
    seconds: 10,
  };
}
