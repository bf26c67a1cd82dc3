import * as z from 'zod/mini';
import { utc } from '../../leaves.ts';
import type { Job, JobState, Projected } from '../../operation.ts';

const words = z.optional(z.nullable(z.string()));
const time = z.optional(z.nullable(utc));

/** A part of a job: of an order one server, or one of its NICs. */
const SubJob = z.object({
  job_id: z.string(),
  job_type: z.string(),
  status: z.string(),
  entities: z.optional(z.nullable(z.object({ server_id: words }))),
  begin_time: time,
  end_time: time,
  error_code: words,
  fail_reason: words,
});

export const BareMetalJob = z.object({
  job_id: z.string(),
  job_type: z.string(),
  status: z.string(), // INIT, RUNNING, SUCCESS, FAIL
  begin_time: time,
  end_time: time,
  error_code: words,
  fail_reason: words,
  entities: z.optional(
    z.nullable(
      z.object({ sub_jobs_total: z.optional(z.int()), sub_jobs: z.optional(z.nullable(z.array(SubJob))) }),
    ),
  ),
});
export type BareMetalJob = Projected<z.infer<typeof BareMetalJob>>;

export const partsOf = ({ entities }: Pick<BareMetalJob, 'entities'>) => entities?.sub_jobs ?? [];

const phases: Record<string, JobState['phase']> = { SUCCESS: 'done', FAIL: 'failed' };

/** A job that says SUCCESS may have parts that failed: then it has failed, and says how many of them and why. */
export const followed: Job = {
  began: ({ job_id }: { job_id?: string | null }) => (job_id ? { params: { job_id } } : null),
  poll: 'showJob',
  everySeconds: 5,
  state(job: BareMetalJob) {
    const parts = partsOf(job);
    const failed = parts.filter(({ status }) => status === 'FAIL');
    const ended = parts.filter(({ status }) => phases[status ?? '']).length;
    const total = job.entities?.sub_jobs_total ?? parts.length;
    const phase = job.status ? (phases[job.status] ?? 'running') : 'missing';
    const reasons = [...new Set(failed.map(({ fail_reason, error_code }) => fail_reason || error_code))];
    const ofParts = failed.length > 0 ? `${failed.length}/${total}: ${reasons.join(' ')}` : null;
    return {
      phase: phase === 'done' && failed.length > 0 ? 'failed' : phase,
      progress: total > 0 ? Math.round((ended / total) * 100) : null,
      message: ofParts ?? job.fail_reason ?? null,
    };
  },
};
