import * as z from 'zod/mini';
import { service } from '../operation.ts';
import { byPage } from '../paging.ts';
import { drsActions } from './drs/actions.ts';
import { DrsDetail, DrsJob, DrsProgress, DrsStatus, JobsAlone, JobsOfPage, mostJobs } from './drs/jobs.ts';
import { uses } from './drs/states.ts';

const drsReads = service('drs', 'huawei', {
  listJobs: {
    route: 'POST /v3/{project_id}/jobs',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      cur_page: z.int().check(z.minimum(1)),
      per_page: z.int().check(z.minimum(1), z.maximum(mostJobs)),
      db_use_type: z.enum(uses), // of one at a time: all jobs are three lists
      name: z.optional(z.string().check(z.minLength(1), z.maxLength(200))), // or ids, with commas
    }),
    paging: byPage('jobs', {
      ...{ at: 'body', page: 'cur_page', limit: 'per_page', from: 1, size: mostJobs, total: 'total_record' },
    }),
    response: z.object({ total_record: z.int(), jobs: z.array(DrsJob) }),
  },
  batchListJobStatus: {
    route: 'POST /v3/{project_id}/jobs/batch-status',
    effect: 'read',
    role: 'viewer',
    body: JobsOfPage,
    response: z.object({ results: z.array(DrsStatus), count: z.int() }),
  },
  batchListJobDetails: {
    route: 'POST /v3/{project_id}/jobs/batch-detail',
    effect: 'read',
    role: 'viewer',
    body: JobsOfPage,
    response: z.object({ results: z.array(DrsDetail), count: z.int() }),
  },
  batchListProgresses: {
    route: 'POST /v3/{project_id}/jobs/batch-progress',
    effect: 'read',
    role: 'viewer',
    body: JobsAlone,
    response: z.object({ results: z.array(DrsProgress), count: z.int() }),
  },
});

/** Huawei Cloud Data Replication Service, https://support.huaweicloud.com/api-drs. */
export const drs = { ...drsReads, ...drsActions };
