import * as z from 'zod/mini';
import type { FailureBody } from '../../failure.ts';
import { id } from '../../leaves.ts';
import { service, type Binding, type Job, type JobState as Progress } from '../../operation.ts';
import { allOf, jobStates, type DrsDetail, type DrsStatus } from './jobs.ts';

// What is done to a job: the vendor takes many at once, we one at a time, for it is compared with what its author saw.

interface OfJob {
  body: { jobs: { job_id: string }[] };
}
const target = ({ body }: OfJob) => body.jobs[0]!.job_id;
const one = <S extends z.ZodMiniObject>(job: S) => z.strictObject({ jobs: z.array(job).check(z.length(1)) });

const seen: Binding = {
  read: 'batchListJobDetails',
  input: (input: OfJob) => ({ body: allOf([target(input)]) }),
  thing: ({ results }: { results: DrsDetail[] | null }) => results?.[0],
  fields: ['name', 'status'],
};

const Results = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      status: z.optional(z.nullable(z.string())), // success, failed
      error_code: z.optional(z.nullable(z.string())),
      error_msg: z.optional(z.nullable(z.string())),
    }),
  ),
  count: z.optional(z.int()),
});
interface ResultsAnswer {
  results:
    | { id: string | null; status?: string | null; error_code?: string | null; error_msg?: string | null }[]
    | null;
}

/** 202 even where the job did not take it. */
function refusal({ results }: ResultsAnswer): FailureBody | undefined {
  const failed = results?.find(({ status, error_code }) => status === 'failed' || error_code);
  if (!failed) return undefined;
  const { error_code, error_msg } = failed;
  return { kind: 'conflict', code: error_code ?? 'failed', message: error_msg ?? 'The job did not take it.' };
}

/** It goes on until the job has come to one of these states, or has failed. */
const until = (...ends: (keyof typeof jobStates)[]): Job => ({
  began: ({ results }: ResultsAnswer) => (results?.[0]?.id ? { body: allOf([results[0].id]) } : null),
  poll: 'batchListJobStatus',
  state({ results }: { results: DrsStatus[] | null }): Progress {
    const { status, error_code, error_message } = results?.[0] ?? {};
    const known = Object.keys(jobStates).find((state) => state === status) as
      keyof typeof jobStates | undefined;
    const told = { progress: null, message: error_message ?? null };
    // What was to end and is no longer there has ended.
    if (!status) return { ...told, phase: error_code && ends.includes('DELETED') ? 'done' : 'missing' };
    if (known && ends.includes(known)) return { ...told, phase: 'done' };
    return { ...told, phase: known && jobStates[known] === 'failed' ? 'failed' : 'running' };
  },
  everySeconds: 5,
});

const transferring = ['FULL_TRANSFER_STARTED', 'FULL_TRANSFER_COMPLETE', 'INCRE_TRANSFER_STARTED'] as const;
export const pauseModes = ['target', 'all'] as const;
const deleteTypes = ['terminate', 'force_terminate', 'delete'] as const;

export const drsActions = service('drs', 'huawei', {
  batchStartJobs: {
    route: 'POST /v3/{project_id}/jobs/batch-starting',
    effect: 'write',
    role: 'operator',
    body: one(z.strictObject({ job_id: id, start_time: z.optional(z.string().check(z.regex(/^\d{13}$/))) })),
    response: Results,
    ok: [200, 202],
    refusal,
    job: until(...transferring),
    binds: seen,
    target,
  },
  batchStopJobs: {
    route: 'POST /v3/{project_id}/jobs/batch-pause-task',
    effect: 'write',
    role: 'operator',
    body: one(z.strictObject({ job_id: id, pause_mode: z.enum(pauseModes) })),
    response: Results,
    ok: [200, 202],
    refusal,
    job: until('PAUSING'),
    binds: seen,
    target,
  },
  /** Goes on with what is paused, and tries again what has failed. */
  batchRestoreTask: {
    route: 'POST /v3/{project_id}/jobs/batch-retry-task',
    effect: 'write',
    role: 'operator',
    body: one(z.strictObject({ job_id: id, is_sync_re_edit: z.optional(z.boolean()) })),
    response: Results,
    ok: [200, 202],
    refusal,
    job: until(...transferring),
    binds: seen,
    target,
  },
  /** Ends a job, or deletes one that has ended. */
  batchDeleteJobs: {
    route: 'DELETE /v3/{project_id}/jobs/batch-jobs',
    effect: 'write',
    role: 'admin',
    body: one(z.strictObject({ job_id: id, delete_type: z.enum(deleteTypes) })),
    response: Results,
    ok: [200, 202],
    refusal,
    job: until('RELEASE_RESOURCE_COMPLETE', 'RELEASE_CHILD_TRANSFER_COMPLETE', 'DELETED'),
    binds: seen,
    target,
  },
});
