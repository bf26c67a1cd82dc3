import * as z from 'zod/mini';
import { id, rule, utc } from '../leaves.ts';
import { key, service, type Binding, type Job, type JobState } from '../operation.ts';
import { byRecord } from '../paging.ts';
import { DdsInstance, instanceName, nameBytes } from './dds/instances.ts';
import { datastoreTypes, modes } from './dds/kinds.ts';

interface OfInstance {
  params: { instance_id: string };
}
const target = ({ params }: OfInstance) => params.instance_id;

const seen: Binding = {
  read: 'listInstances',
  input: ({ params }: OfInstance) => ({ query: { id: params.instance_id, limit: 1 } }),
  thing: ({ instances }: { instances?: DdsInstance[] | null }) => instances?.[0],
  fields: ['name', 'status', 'actions'],
};

const DdsJob = z.object({
  id: key(),
  name: z.string(),
  status: z.string(), // Running, Completed, Failed
  created: z.optional(utc),
  ended: z.optional(utc),
  progress: z.optional(z.string()), // "60%" or empty
  instance: z.optional(z.object({ id: z.string(), name: z.string() })),
  fail_reason: z.optional(z.string()),
});
interface JobAnswer {
  job: { status: string | null; progress?: string | null; fail_reason?: string | null } | null;
}
const Began = z.object({ job_id: z.string() });

const phases: Record<string, JobState['phase']> = { Completed: 'done', Failed: 'failed' };
const followed: Job = {
  began: ({ job_id }: { job_id: string | null }) => (job_id ? { query: { id: job_id } } : null),
  poll: 'showJob',
  state({ job }: JobAnswer) {
    const progress = Number.parseInt(job?.progress ?? '', 10);
    return {
      phase: job ? (phases[job.status ?? ''] ?? 'running') : 'missing',
      progress: Number.isNaN(progress) ? null : progress,
      message: job?.fail_reason || null,
    };
  },
  everySeconds: 5,
};

const text = z.string().check(z.minLength(1), z.maxLength(200));
const Nothing = z.union([z.null(), z.object({})]);

/** The vendor takes times without a zone that are UTC: `2025-11-01T00:00:00+0000`. */
const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/));

/** Huawei Cloud Document Database Service, https://support.huaweicloud.com/api-dds. */
export const dds = service('dds', 'huawei', {
  listInstances: {
    route: 'GET /v3/{project_id}/instances',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      id: z.optional(id),
      // A leading * finds parts of names; * alone is none.
      name: z.optional(text.check(rule('fuzzy', (name: string) => name !== '*'))),
      mode: z.optional(z.enum(modes)),
      datastore_type: z.optional(z.enum(datastoreTypes)),
      vpc_id: z.optional(id),
      subnet_id: z.optional(id),
      offset: z.optional(z.int().check(z.minimum(0))),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    }),
    // Without its total: the source walks on until `instances` is empty or absent.
    paging: byRecord('instances', { size: 100 }),
    response: z.object({
      instances: z.optional(z.array(DdsInstance)),
      total_count: z.optional(z.int()),
    }),
  },
  showJob: {
    route: 'GET /v3/{project_id}/jobs',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ id }),
    response: z.object({ job: z.nullable(DdsJob) }),
  },
  listJobs: {
    route: 'GET /v3.1/{project_id}/jobs',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({
      start_time: time,
      end_time: time, // at most 30 days later
      status: z.optional(z.enum(['Running', 'Completed', 'Failed'])),
      offset: z.optional(z.int().check(z.minimum(0))),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    }),
    paging: byRecord('jobs', { size: 100, total: 'total_count' }),
    response: z.object({
      jobs: z.array(
        z.object({
          id: key(),
          name: z.string(),
          instance_id: z.string(),
          status: z.string(),
          progress: z.optional(z.string()),
          fail_reason: z.optional(z.string()),
          created_at: utc,
          ended_at: z.optional(z.nullable(utc)),
        }),
      ),
      total_count: z.int(),
    }),
  },
  restartInstance: {
    route: 'POST /v3/{project_id}/instances/{instance_id}/restart',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ target_id: id }),
    response: Began,
    ok: [200, 202],
    job: followed,
    binds: seen,
    target,
  },
  renameInstance: {
    route: 'PUT /v3/{project_id}/instances/{instance_id}/modify-name',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({
      new_instance_name: z.string().check(
        rule('nameLength', (name: string) => nameBytes(name) >= 4 && nameBytes(name) <= 64),
        rule('characters', (name: string) => instanceName.test(name)),
      ),
    }),
    response: Nothing, // it is done at once
    ok: [200, 202, 204],
    binds: seen,
    target,
  },
  deleteInstance: {
    route: 'DELETE /v3/{project_id}/instances/{instance_id}',
    effect: 'write',
    role: 'admin',
    response: Began,
    ok: [200, 202],
    job: followed,
    binds: seen,
    target,
  },
});
