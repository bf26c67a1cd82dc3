import * as z from 'zod/mini';
import { id } from '../leaves.ts';
import { service, type Binding, type Job, type JobState } from '../operation.ts';
import { byRecord } from '../paging.ts';
import { Application, CasJob, Component, componentActions } from './servicestage/applications.ts';
import {
  ChangedEnvironment,
  Environment,
  EnvironmentResource,
  NewEnvironment,
  Resources,
} from './servicestage/environments.ts';

interface OfEnvironment {
  params: { environment_id: string };
}
const target = ({ params }: OfEnvironment) => params.environment_id;
const seen: Binding = {
  read: 'showEnvironment',
  input: ({ params }: OfEnvironment) => ({ params }),
  thing: (environment: Environment) => environment,
  fields: ['name', 'resources', 'update_time'],
};
const page = {
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  offset: z.optional(z.int().check(z.minimum(0))),
};
const Nothing = z.union([z.null(), z.object({})]);

const phases: Record<string, JobState['phase']> = { SUCCEEDED: 'done', FAILED: 'failed' };
const followed: Job = {
  began: ({ job_id }: { job_id?: string | null }) => (job_id ? { params: { job_id } } : null),
  poll: 'showJob',
  state({ job, tasks }: CasJob) {
    const all = tasks ?? [];
    const ended = all.filter(({ task_status }) => task_status !== 'RUNNING').length;
    const failed = all.find(({ task_status }) => task_status === 'FAILED');
    return {
      phase: job ? (phases[job.execution_status ?? ''] ?? 'running') : 'missing',
      progress: all.length > 0 ? Math.round((100 * ended) / all.length) : null,
      message: failed ? (failed.messages ?? failed.task_name ?? null) : null,
    };
  },
  everySeconds: 5,
};

/**
 * Huawei Cloud ServiceStage, v3, https://support.huaweicloud.com/api-servicestage. Of what is not there it says 404, or
 * 401 `SVCSTG.00100401`, which is no word about the token.
 */
export const servicestage = service('servicestage', 'huawei', {
  listEnvironments: {
    route: 'GET /v3/{project_id}/cas/environments',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ ...page, name: z.optional(z.string().check(z.minLength(1), z.maxLength(64))) }),
    paging: byRecord('environments', { size: 100, total: 'count' }),
    response: z.object({ count: z.optional(z.int()), environments: z.nullish(z.array(Environment)) }),
  },
  showEnvironment: {
    route: 'GET /v3/{project_id}/cas/environments/{environment_id}',
    effect: 'read',
    role: 'viewer',
    response: Environment,
  },
  createEnvironment: {
    route: 'POST /v3/{project_id}/cas/environments',
    effect: 'write',
    role: 'operator',
    body: NewEnvironment,
    response: Environment,
    ok: [200, 201],
    target: ({ body }: { body: { name: string } }) => body.name,
  },
  changeEnvironment: {
    route: 'PUT /v3/{project_id}/cas/environments/{environment_id}',
    effect: 'write',
    role: 'operator',
    body: ChangedEnvironment,
    response: Environment,
    binds: seen,
    target,
  },
  /** Replaces the whole set. */
  putResources: {
    route: 'PUT /v3/{project_id}/cas/environments/{environment_id}/resources',
    effect: 'write',
    role: 'operator',
    body: Resources,
    response: z.object({ resources: z.nullish(z.array(EnvironmentResource)) }),
    binds: seen,
    target,
  },
  deleteEnvironment: {
    route: 'DELETE /v3/{project_id}/cas/environments/{environment_id}',
    effect: 'write',
    role: 'admin',
    response: Nothing,
    ok: [200, 204],
    binds: seen,
    target,
  },
  listApplications: {
    route: 'GET /v3/{project_id}/cas/applications',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject(page),
    paging: byRecord('applications', { size: 100, total: 'count' }),
    response: z.object({ count: z.optional(z.int()), applications: z.nullish(z.array(Application)) }),
  },
  listComponents: {
    route: 'GET /v3/{project_id}/cas/components',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject(page),
    paging: byRecord('components', { size: 100, total: 'count' }),
    response: z.object({ count: z.optional(z.int()), components: z.nullish(z.array(Component)) }),
  },
  actOnComponent: {
    route: 'POST /v3/{project_id}/cas/applications/{application_id}/components/{component_id}/action',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ action: z.enum(componentActions) }),
    response: z.object({ job_id: z.nullish(id), result: z.nullish(z.string()) }),
    ok: [200, 202],
    job: followed,
    target: ({ params }: { params: { component_id: string } }) => params.component_id,
  },
  showJob: {
    route: 'GET /v3/{project_id}/cas/jobs/{job_id}',
    effect: 'read',
    role: 'viewer',
    response: CasJob,
  },
});
