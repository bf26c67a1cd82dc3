import { drs } from '../../../contract/services/drs.ts';
import { allOf, mostJobs, type DrsJob, type DrsProgress } from '../../../contract/services/drs/jobs.ts';
import { uses } from '../../../contract/services/drs/states.ts';
import { call } from '../../lib/api.ts';
import { rowsOf } from '../../lib/walk.ts';
import { isTransferring } from './replicationFacts.ts';

export interface BoardJob {
  job: DrsJob;
  progress: DrsProgress | null;
  /** Why the vendor could not tell of this one, in its words. */
  trouble: { code: string; message: string } | null;
}

/** All jobs of a scope as of the last look. */
export interface Board {
  jobs: BoardJob[];
  /** Epoch ms when it was listed anew, and when progress was asked for. */
  listedAt: number;
  progressAt: number;
}

const listEveryMs = 60_000;
const progressEveryMs = 30_000;

/**
 * A look at all jobs: at most one call for each hundred. Most looks ask for states; now and then one asks for the lists, which tell of
 * new jobs and states alike, or for the progress of those that move. Only the first asks for both.
 */
export async function look(scope: string, before: Board | undefined, signal: AbortSignal): Promise<Board> {
  const now = Date.now();
  if (!before) {
    const first = { ...(await list(scope, [], now, signal)), progressAt: now };
    return withProgress(scope, first, now, signal);
  }
  if (now - before.listedAt >= listEveryMs)
    return { ...before, ...(await list(scope, before.jobs, now, signal)) };
  if (now - before.progressAt >= progressEveryMs && before.jobs.some(({ job }) => isTransferring(job.status)))
    return withProgress(scope, before, now, signal);
  const fresh = await withStates(scope, before, signal);
  const isNews = fresh.jobs.some(({ trouble }, place) => trouble && !before.jobs[place]?.trouble);
  // One that the vendor knows no more is looked for in the list: most likely it is gone.
  return isNews ? { ...fresh, ...(await list(scope, fresh.jobs, now, signal)) } : fresh;
}

async function list(scope: string, before: readonly BoardJob[], now: number, signal: AbortSignal) {
  const known = new Map(before.map((one) => [one.job.id, one]));
  const lists = await Promise.all(
    uses.map((db_use_type) =>
      rowsOf(drs.listJobs, { scope, body: { cur_page: 1, per_page: mostJobs, db_use_type } }, { signal }),
    ),
  );
  const jobs = lists.flat().map((job): BoardJob => {
    const one = known.get(job.id);
    if (one && isSame(one.job, job)) return one; // the same row
    return { job, progress: one?.progress ?? null, trouble: one?.trouble ?? null };
  });
  return { jobs, listedAt: now };
}

const isSame = (one: DrsJob, other: DrsJob) =>
  (Object.keys(other) as (keyof DrsJob)[]).every((field) => one[field] === other[field]);

/** Ids by the hundred. */
function* hundreds(ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += mostJobs) yield ids.slice(from, from + mostJobs);
}

async function withStates(scope: string, before: Board, signal: AbortSignal): Promise<Board> {
  const parts = [...hundreds(before.jobs.map(({ job }) => job.id))];
  const answers = await Promise.all(
    parts.map((ids) => call(drs.batchListJobStatus, { scope, body: allOf(ids) }, { signal })),
  );
  const told = new Map(
    answers.flatMap(({ results }) => (results ?? []).map((one) => [one.id, one] as const)),
  );
  const jobs = before.jobs.map((one): BoardJob => {
    const { status, error_code, error_message } = told.get(one.job.id) ?? {};
    const trouble = error_code ? { code: error_code, message: error_message ?? '' } : null;
    const isSame = (status ?? one.job.status) === one.job.status && trouble?.code === one.trouble?.code;
    // What has not changed stays the same row.
    return isSame ? one : { ...one, job: { ...one.job, status: status ?? one.job.status }, trouble };
  });
  return { ...before, jobs };
}

async function withProgress(scope: string, before: Board, now: number, signal: AbortSignal): Promise<Board> {
  const moving = before.jobs.filter(({ job }) => isTransferring(job.status)).map(({ job }) => job.id);
  const answers = await Promise.all(
    [...hundreds(moving)].map((jobs) => call(drs.batchListProgresses, { scope, body: { jobs } }, { signal })),
  );
  const told = new Map(
    answers.flatMap(({ results }) => (results ?? []).map((one) => [one.job_id, one] as const)),
  );
  return {
    ...before,
    progressAt: now,
    jobs: before.jobs.map((one) => ({ ...one, progress: told.get(one.job.id) ?? one.progress })),
  };
}
