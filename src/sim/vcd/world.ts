import type { Clock } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import { urn, urnOf, type Event, type Task, type Thing, type User, type Vm } from './entities.ts';
import { createInventory, type Inventory } from './seed.ts';

/** As many as the audit trail and the list of tasks remember. */
const mostEvents = 200_000;
const mostTasks = 20_000;

export interface Happening {
  type: string;
  user: User;
  about: Thing | Task;
  task?: Task | null;
  isSuccess?: boolean;
  /** Epoch ms; now unless told. */
  at?: number;
}

/** What there is and what has happened. */
export interface World extends Inventory {
  random: Random;
  clock: Clock;
  /** By the Director's own clock. */
  now(): number;
  events: Event[];
  tasks: Map<string, Task>;
  vmNamed(name: string): Vm | undefined;
  /** Writes an event down and tells whoever listens. */
  happen(happening: Happening): Event;
  /** Writes down what nobody is told any more. */
  remember(happening: Happening): Event;
  addTask(task: Task): void;
  onEvent: (event: Event) => void;
}

export function createWorld(seed: number, clock: Clock, skew: () => number): World {
  const random = createRandom(seed);
  const events: Event[] = [];
  const tasks = new Map<string, Task>();
  const inventory = createInventory(random);
  const now = () => clock.now() + skew();

  function remember({ type, user, about, task, isSuccess = true, at = now() }: Happening): Event {
    const owner = 'owner' in about ? about.owner : about;
    const isLogin = type.startsWith('session/');
    const event: Event = {
      ...{ id: random.uuid(), type, at, isSuccess, user, task: task ?? ('owner' in about ? about : null) },
      org: isLogin ? user.org : owner.org, // of whose object it is, whoever did it
      entity:
        'owner' in about
          ? { urn: urn('task', about.id), name: about.operationName }
          : { urn: urnOf(about), name: about.name },
    };
    const last = events.at(-1);
    if (last && last.at > at)
      events.splice(
        events.findIndex((other) => other.at > at),
        0,
        event,
      );
    else events.push(event);
    if (events.length > mostEvents) events.splice(0, mostEvents / 10);
    return event;
  }

  const world: World = {
    ...inventory,
    ...{ random, clock, now, events, tasks, remember },
    vmNamed: (name) => inventory.vms.find((vm) => vm.name === name),
    happen(happening) {
      const event = remember(happening);
      world.onEvent(event);
      return event;
    },
    addTask(task) {
      tasks.set(task.id, task);
      const [oldest] = tasks.keys();
      if (tasks.size > mostTasks && oldest !== undefined) tasks.delete(oldest);
    },
    onEvent: () => undefined,
  };
  return world;
}
