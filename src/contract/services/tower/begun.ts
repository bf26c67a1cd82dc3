import * as z from 'zod/mini';
import type { FailureBody } from '../../failure.ts';
import { key, type Binding, type Job, type JobState, type Projected } from '../../operation.ts';
import { ById } from './parts.ts';
import type { Task } from './tasks.ts';
import type { Vm } from './vms.ts';

/** What a mutation answers: a task for each thing it acts on, or none where it is done already. */
export const Begun = z.array(z.object({ task_id: z.nullable(z.string()), data: z.object({ id: key() }) }));
export type Begun = Projected<z.infer<typeof Begun>>;

/** No matches are no refusal to CloudTower: it answers an empty list. */
const nothing = (code: string, noun: string) => (answer: readonly unknown[] | null) =>
  answer?.length === 0
    ? ({ kind: 'notFound', code, message: `CloudTower found no such ${noun}.` } satisfies FailureBody)
    : undefined;
export const noVm = nothing('VM_NOT_FOUND', 'virtual machine');
export const noSnapshot = nothing('VM_SNAPSHOT_NOT_FOUND', 'snapshot');
export const noLabel = nothing('LABEL_NOT_FOUND', 'label');
export const noAlert = nothing('ALERT_NOT_FOUND', 'alert');
export const noCdRom = nothing('VM_DISK_NOT_FOUND', 'CD-ROM drive');

export const task = {
  began: (answer: Begun | null) =>
    answer?.[0]?.task_id ? { body: { where: { id: answer[0].task_id } } } : null,
  poll: 'getTasks',
  // Right after it began, CloudTower may not list the task yet; later it may have forgotten it.
  state([found]: Task[]) {
    if (!found) return { phase: 'missing', progress: null, message: null };
    const phase: JobState['phase'] =
      found.status === 'SUCCESSED' ? 'done' : found.status === 'FAILED' ? 'failed' : 'running';
    const scale = (found.progress ?? 0) <= 1 ? 100 : 1;
    const progress = found.progress === null ? null : Math.min(100, found.progress * scale);
    return {
      phase,
      progress: phase === 'done' ? 100 : progress,
      message: found.error_message ?? found.error_code,
    };
  },
  everySeconds: 1,
} satisfies Job;

/** What the author of a change saw of the VM that it changes, wherever in the input its id stands. */
export const seesVm = (vmId: (input: never) => string): Binding => ({
  read: 'getVms',
  input: (input) => ({ body: { where: { id: vmId(input) }, first: 1 } }),
  thing: ([vm]: Vm[]) => vm,
  fields: ['name', 'status', 'host', 'in_recycle_bin'],
});

interface OfOneVm {
  body: z.infer<typeof ById>;
}
export const idInWhere = ({ body }: OfOneVm) => body.where.id;

/** A change of exactly one VM that needs nothing but its id. */
export const onVm = <const R extends string>(verb: R) =>
  ({
    route: `POST /v2/api/${verb}`,
    effect: 'write',
    body: ById,
    response: Begun,
    refusal: noVm,
    job: task,
    binds: seesVm(idInWhere),
    target: idInWhere,
  }) as const;
