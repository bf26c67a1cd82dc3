import { over, type Task, type Thing, type User, type Vm } from './entities.ts';
import type { World } from './world.ts';

/** How one kind of work looks from outside: what is done to what, in the vendor's words. */
export interface Work {
  operationName: string;
  words: string;
  /** Events about the thing itself, between start and end; the last one says how it went. */
  events: readonly [string, ...string[]];
  /** What has changed once it is done. */
  done?: (thing: Thing) => void;
}

const power = (isOn: boolean) => (thing: Thing) => {
  if (thing.kind === 'vm') (thing as Vm).isOn = isOn;
};
export const works = {
  powerOn: {
    operationName: 'vappDeploy',
    words: 'Starting Virtual Machine',
    events: ['vm/deploy_request', 'vm/change_state', 'vm/deploy'],
    done: power(true),
  },
  powerOff: {
    operationName: 'vappUndeployPowerOff',
    words: 'Stopping Virtual Machine',
    events: ['vm/undeploy_request', 'vm/change_state', 'vm/undeploy'],
    done: power(false),
  },
  modify: {
    operationName: 'vappUpdateVm',
    words: 'Updating Virtual Machine',
    events: ['vm/modify_request', 'vm/modify'],
  },
  snapshot: {
    operationName: 'vappCreateSnapshot',
    words: 'Creating Snapshot of Virtual Machine',
    events: ['vm/modify'],
  },
  compose: {
    operationName: 'vdcUpdateVapp',
    words: 'Updating Virtual Application',
    events: ['vapp/modify_request', 'vapp/modify'],
  },
  vdc: {
    operationName: 'vdcUpdateVdc',
    words: 'Updating Virtual Datacenter',
    events: ['vdc/modify'],
  },
  network: {
    operationName: 'networkUpdateNetwork',
    words: 'Updating Network',
    events: ['network/modify'],
  },
} satisfies Record<string, Work>;

export interface Begun {
  task: Task;
  /** Does the next thing that makes a message; false when there was none left. */
  step(): boolean;
}

/** Begins a task; each step after that is one event. With `fails`, its last steps tell of a failure. */
export function begin(
  world: World,
  work: Work,
  { on, by, fails }: { on: Thing; by: User; fails?: string | undefined },
): Begun {
  const task: Task = {
    ...{ id: world.random.uuid(), operationName: work.operationName, words: work.words },
    ...{ owner: on, user: by, org: on.org, status: 'queued', progress: null },
    ...{ began: world.now(), ended: null, isCancelWanted: false, error: null },
  };
  world.addTask(task);
  const tell = (type: string, about: Thing | Task, isSuccess = true) =>
    void world.happen({ type, user: by, about, task, isSuccess });
  tell('task/create', task);

  const between = work.events.map((type, index) => () => {
    const isLast = index === work.events.length - 1;
    task.progress = Math.round(((index + 1) / (work.events.length + 1)) * 100);
    tell(type, on, !(isLast && fails !== undefined));
  });
  const steps = [
    () => {
      task.status = 'running';
      task.progress = 0;
      tell('task/start', task);
    },
    ...between,
    () => {
      task.ended = world.now();
      task.status = fails === undefined ? 'success' : 'error';
      task.progress = fails === undefined ? 100 : task.progress;
      if (fails === undefined) work.done?.(on);
      else task.error = { message: `Internal error while working on "${on.name}".`, forTenants: fails };
      tell(fails === undefined ? 'task/complete' : 'task/fail', task, fails === undefined);
    },
  ];
  return {
    task,
    step() {
      if (over.has(task.status)) return false;
      steps.shift()?.();
      return true;
    },
  };
}

/** The same by the clock, as somebody would see it: queued for a moment, then at work for so many seconds. */
export function run(world: World, begun: Begun, seconds: number): Task {
  const pause = (seconds * 1000) / 4;
  const next = () => world.clock.after(pause, () => begun.step() && next());
  world.clock.after(Math.min(300, pause), () => begun.step() && next());
  return begun.task;
}

/** False when it is over already. */
export function cancel(world: World, task: Task): boolean {
  if (over.has(task.status)) return false;
  task.isCancelWanted = true;
  task.status = 'canceled';
  task.ended = world.now();
  world.happen({ type: 'task/abort', user: task.user, about: task, task, isSuccess: false });
  return true;
}
