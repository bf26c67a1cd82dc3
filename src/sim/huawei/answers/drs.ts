import type { drs } from '../../../contract/services/drs.ts';
import { uses } from '../../../contract/services/drs/states.ts';
import { isObject } from '../../json.ts';
import type { Answer, Call } from '../call.ts';
import { replicationRefusal } from '../refusal.ts';
import type { ReplicationJob } from '../replication.ts';
import { detailOf, listedJob, progressOf } from './replicationRows.ts';
import { isTaken, work, type Deed } from './replicationWork.ts';

const invalid = (what: string) =>
  replicationRefusal(400, 'M00202', `The value of parameter ${what} is invalid.`);
const unknown = { code: 'DRS.10000010', message: 'Task not found. Check the task ID.' };
const busy = {
  code: 'DRS.M01504',
  message:
    'Another operation is being performed on the migration task or the migration task is abnormal. Try again later.',
};
const usualPage = 5;

export const drsAnswers = {
  listJobs({ cloud: { world }, body }) {
    const { db_use_type, name, ...page } = bodyOf(body);
    if (!uses.some((use) => use === db_use_type)) throw invalid('db_use_type');
    const wanted = typeof name === 'string' ? name.split(',') : undefined;
    const found = [...world.replication.values()]
      .filter(
        ({ id, use, name: own }) =>
          use === db_use_type && (!wanted || wanted.some((each) => each === id || own.includes(each))),
      )
      .toSorted((one, other) => other.created - one.created);
    return { total_record: found.length, jobs: pageOf(found, page, 10).map(listedJob) };
  },
  batchListJobStatus: (call) => paged(call, ({ id, status }) => ({ id, status })),
  batchListJobDetails: (call) => paged(call, detailOf),
  batchListProgresses(call) {
    const results = idsOf(call).map((job_id) => {
      const job = call.cloud.world.replication.get(job_id);
      if (job && !job.trouble) return progressOf(job);
      const { code, message } = job?.trouble ?? unknown;
      return { job_id, error_code: code, error_msg: message };
    });
    return { results, count: results.length };
  },
  batchStartJobs: (call) => act(call, () => 'start'),
  batchStopJobs: (call) =>
    act(call, ({ pause_mode }) => (pause_mode === 'target' || pause_mode === 'all' ? 'pause' : undefined)),
  batchRestoreTask: (call) => act(call, () => 'retry'),
  batchDeleteJobs: (call) => act(call, ({ delete_type }) => deeds[String(delete_type)]),
} satisfies Record<keyof typeof drs, Answer>;

const deeds: Record<string, Deed> = {
  terminate: 'terminate',
  force_terminate: 'terminate',
  delete: 'delete',
};
const bodyOf = (body: unknown) => (isObject(body) ? body : {});

function idsOf({ body }: Call): string[] {
  const { jobs } = bodyOf(body);
  if (!Array.isArray(jobs) || jobs.length === 0) throw invalid('jobs');
  return jobs.map(String);
}

/** Of each its answer, or why there is none: the whole is 200 all the same. */
function paged(call: Call, show: (job: ReplicationJob) => object) {
  const ids = idsOf(call);
  const { page_req } = bodyOf(call.body);
  const results = pageOf(ids, bodyOf(page_req), usualPage).map((id) => {
    const job = call.cloud.world.replication.get(id);
    if (job && !job.trouble) return show(job);
    const { code, message } = job?.trouble ?? unknown;
    return { id, error_code: code, error_message: message };
  });
  return { results, count: ids.length };
}

/** A page past the last is refused, but for the first of a list that is empty. */
function pageOf<T>(all: readonly T[], page: Record<string, unknown>, usual: number): readonly T[] {
  const { cur_page = 1, per_page = usual } = page;
  if (!Number.isInteger(per_page) || Number(per_page) < 0 || Number(per_page) > 100)
    throw invalid('per_page');
  if (!Number.isInteger(cur_page) || Number(cur_page) < 0) throw invalid('cur_page');
  const size = Number(per_page) || Math.max(1, all.length);
  const place = Math.max(1, Number(cur_page)) - 1;
  if (place > 0 && place * size >= all.length)
    throw replicationRefusal(400, 'M00210', `The value of Page is invalid, cur_page ${Number(cur_page)}.`);
  return Number(cur_page) === 0 ? all : all.slice(place * size, (place + 1) * size);
}

/** Of each job whether it took it. */
function act(call: Call, deedOf: (job: Record<string, unknown>) => Deed | undefined) {
  const { jobs } = bodyOf(call.body);
  if (!Array.isArray(jobs) || jobs.length === 0) throw invalid('jobs');
  const results = jobs.map(bodyOf).map((asked) => {
    const deed = deedOf(asked);
    if (!deed) throw invalid('jobs');
    const id = String(asked['job_id']);
    const job = call.cloud.world.replication.get(id);
    const why = !job ? unknown : isTaken(deed, job) ? undefined : busy;
    if (job && !why) work(call.cloud, job, deed);
    return why
      ? { id, status: 'failed', error_code: why.code, error_msg: why.message }
      : { id, status: 'success' };
  });
  call.status = 202;
  return { results, count: results.length };
}
