import type { Clock } from '../clock.ts';
import { boolean, date, number, one, oneOf, shape, shown, string } from '../shape.ts';
import type { Table } from '../table.ts';
import type { Random } from '../random.ts';
import type { Vm } from './entities.ts';
import type { SiteShapes } from './siteShapes.ts';

export interface Task {
  id: string;
  description: string;
  mutation: string;
  step: string;
  vm: Vm;
  status: 'PENDING' | 'EXECUTING' | 'SUCCESSED' | 'FAILED'; // sic
  createdAt: number;
  startedAt: number | null;
  finishedAt: number | null;
  /** How long it executes, in milliseconds. */
  length: number;
  error: { code: string; message: string } | null;
}

export interface Work {
  description: string;
  step: string;
  seconds: number;
  /** What it will fail with, in the vendor's words. */
  failure: { code: string; message: string } | null;
  isDeletion: boolean;
  done(): void;
}

const listedAfter = 500; // a task row appears a little after the answer that named it
const pendingFor = 800;
const steps = 5;

/** What CloudTower has under way: begun at once, listed a little later, done or failed in its own time. */
export class Tasks {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #byId = new Map<string, Task>();
  readonly #onChange: (vm: Vm) => void;
  readonly table: Table<Task>;
  constructor(clock: Clock, random: Random, sites: SiteShapes, onChange: (vm: Vm) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
    this.#random = random;
    const isListed = (task: Task) => clock.now() >= task.createdAt + listedAfter;
    this.table = {
      shape: taskShape(clock, sites),
      rows: () => [...this.#byId.values()].filter(isListed),
      find: (id) => {
        const task = this.#byId.get(id);
        return task && isListed(task) ? task : undefined;
      },
    };
  }

  /** Locks the machine until the work is over. */
  begin(vm: Vm, work: Work): Task {
    const task: Task = {
      id: this.#random.cuid(),
      description: work.description,
      mutation: work.isDeletion ? 'deleteVm' : 'updateVm',
      step: work.step,
      vm,
      status: 'PENDING',
      createdAt: this.#clock.now(),
      startedAt: null,
      finishedAt: null,
      length: work.seconds * 1000,
      error: null,
    };
    this.#byId.set(task.id, task);
    vm.lockedBy = task.id;
    vm.isDeleting = work.isDeletion;
    this.#onChange(vm);
    this.#clock.after(pendingFor, () => {
      task.status = 'EXECUTING';
      task.startedAt = this.#clock.now();
      this.#clock.after(task.length, () => this.#finish(task, work));
    });
    return task;
  }

  #finish(task: Task, work: Work) {
    task.finishedAt = this.#clock.now();
    task.status = work.failure ? 'FAILED' : 'SUCCESSED';
    task.error = work.failure;
    task.vm.lockedBy = null;
    task.vm.isDeleting = false;
    task.vm.synced += 1;
    if (!work.failure) work.done();
    this.#onChange(task.vm);
  }
}

/** 0–1, in the steps of which the vendor tells. */
function progressOf(task: Task, now: number): number {
  if (task.status === 'SUCCESSED') return 1;
  if (task.startedAt === null) return 0;
  const elapsed = (task.finishedAt ?? now) - task.startedAt;
  return Math.floor(Math.min(0.8, elapsed / Math.max(1, task.length)) * steps) / steps;
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

const taskShape = (clock: Clock, sites: SiteShapes) =>
  shape<Task>({
    id: string((task) => task.id),
    description: string((task) => task.description),
    status: oneOf((task) => task.status, ['PENDING', 'EXECUTING', 'PAUSED', 'SUCCESSED', 'FAILED']),
    progress: number((task) => progressOf(task, clock.now())),
    error_code: string((task) => task.error?.code ?? null),
    error_message: string((task) => task.error?.message ?? null),
    resource_id: string((task) => task.vm.id),
    resource_type: string(() => 'Vm'),
    resource_mutation: string((task) => task.mutation),
    steps: shown((task) => {
      const current = Math.round(progressOf(task, clock.now()) * steps);
      const finished = task.status === 'SUCCESSED';
      return [{ key: task.step, current, total: steps, unit: 'COUNT', per_second: 0, finished }];
    }),
    user: shown(() => ({ id: 'clu1', name: 'wheelhouse' })),
    cluster: one(
      (task) => task.vm.cluster,
      sites.cluster,
      ({ id, name }) => ({ id, name }),
    ),
    local_created_at: date((task) => iso(task.createdAt)),
    started_at: date((task) => iso(task.startedAt)),
    finished_at: date((task) => iso(task.finishedAt)),
    internal: boolean(() => false),
    snapshot: string(() => '{}'),
    args: shown(() => ({})),
    key: shown(() => null),
    type: shown(() => null),
    resource_rollbacked: shown(() => null),
  });
