import * as z from 'zod/mini';
import type { FailureBody } from '../failure.ts';
import { key, service, type Binding, type Job, type JobState, type Projected } from '../operation.ts';

// SmartX CloudTower 4.x, https://code.smartx.com: every operation is POST /v2/api/<verb>, GraphQL is POST /api.
// Where-inputs are Prisma's: a mutation acts on everything its `where` matches, so ours match one id.

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const ids = z.array(id).check(z.minLength(1), z.maxLength(500));
const text = z.string().check(z.minLength(1), z.maxLength(200));
const ById = z.strictObject({ where: z.strictObject({ id }) });

export const VmStatus = z.enum(['RUNNING', 'STOPPED', 'SUSPENDED', 'UNKNOWN', 'DELETED']);
export type VmStatus = z.infer<typeof VmStatus>;
const Named = z.object({ id: key(), name: z.string() });
const HostName = z.object({ id: key(), name: z.string(), management_ip: z.string() });

export const Vm = z.object({
  id: key(),
  local_id: z.string(),
  name: z.string(),
  description: z.string(),
  status: VmStatus,
  vcpu: z.int(),
  memory: z.number(), // bytes
  ips: z.string(), // comma-separated, '' when unknown
  hostname: z.nullable(z.string()),
  os: z.nullable(z.string()),
  guest_os_type: z.nullable(z.enum(['LINUX', 'WINDOWS', 'UNKNOWN'])),
  cluster: z.nullable(Named),
  host: z.nullable(HostName),
  labels: z.nullable(z.array(z.object({ id: key(), key: z.string(), value: z.nullable(z.string()) }))),
  vm_tools_status: z.enum(['RUNNING', 'NOT_RUNNING', 'NOT_INSTALLED', 'RESTRICTION']),
  cpu_usage: z.nullable(z.number()), // percent
  memory_usage: z.nullable(z.number()), // percent
  provisioned_size: z.nullable(z.number()), // bytes
  used_size: z.nullable(z.number()), // bytes
  local_created_at: z.nullable(z.string()),
  last_shutdown_time: z.nullable(z.string()),
  // No status is transitional: this is the vendor's word for "busy"; null means free.
  entityAsyncStatus: z.nullable(z.enum(['CREATING', 'UPDATING', 'DELETING'])),
});
export type Vm = Projected<z.infer<typeof Vm>>;

const vmMatch = {
  id: z.optional(id),
  id_in: z.optional(ids),
  local_id: z.optional(id),
  name_contains: z.optional(text),
  ips_contains: z.optional(text),
  hostname_contains: z.optional(text),
  description_contains: z.optional(text),
  status_in: z.optional(z.array(VmStatus)),
  cluster: z.optional(z.strictObject({ id })),
  host: z.optional(z.strictObject({ id })),
  in_recycle_bin: z.optional(z.boolean()),
  internal: z.optional(z.boolean()),
};
const VmMatch = z.strictObject(vmMatch);
export const VmWhere = z.strictObject({
  ...vmMatch,
  AND: z.optional(z.array(VmMatch)),
  OR: z.optional(z.array(VmMatch)),
});
export type VmWhere = z.infer<typeof VmWhere>;

export const vmSortFields = [
  'name',
  'status',
  'vcpu',
  'memory',
  'cpu_usage',
  'memory_usage',
  'local_created_at',
] as const;
export type VmSortField = (typeof vmSortFields)[number];
const VmOrder = z.enum(
  vmSortFields.flatMap((field) => [`${field}_ASC`, `${field}_DESC`]) as `${VmSortField}_${'ASC' | 'DESC'}`[],
);

const first = z.optional(z.int().check(z.minimum(1), z.maximum(200)));
const skip = z.optional(z.int().check(z.minimum(0)));
const Count = z.object({ aggregate: z.object({ count: z.int() }) });

export const Task = z.object({
  id: key(),
  description: z.string(),
  status: z.enum(['PENDING', 'EXECUTING', 'PAUSED', 'SUCCESSED', 'FAILED']), // sic
  progress: z.number(), // 0–1 or 0–100: the vendor does not say which
  error_code: z.nullable(z.string()),
  error_message: z.nullable(z.string()),
  resource_id: z.nullable(z.string()),
  local_created_at: z.nullable(z.string()),
  started_at: z.nullable(z.string()),
  finished_at: z.nullable(z.string()),
});
export type Task = Projected<z.infer<typeof Task>>;

const Begun = z.array(z.object({ task_id: z.nullable(z.string()), data: z.object({ id: key() }) }));

function nothingMatched(answer: readonly unknown[]): FailureBody | undefined {
  if (answer.length > 0) return undefined;
  return { kind: 'notFound', code: 'VM_NOT_FOUND', message: 'CloudTower found no such virtual machine.' };
}

const task = {
  began: ([begun]: Projected<z.infer<typeof Begun>>) =>
    begun?.task_id ? { body: { where: { id: begun.task_id } } } : null,
  poll: 'getTasks',
  // Right after it began, CloudTower may not list the task yet: none found is still running.
  state([found]: Task[]) {
    const phase: JobState['phase'] =
      found?.status === 'SUCCESSED' ? 'done' : found?.status === 'FAILED' ? 'failed' : 'running';
    const scale = (found?.progress ?? 0) <= 1 ? 100 : 1;
    const progress = typeof found?.progress === 'number' ? Math.min(100, found.progress * scale) : null;
    return {
      phase,
      progress: phase === 'done' ? 100 : progress,
      message: found?.error_message ?? found?.error_code ?? null,
    };
  },
  everySeconds: 1,
} satisfies Job;

const vmSeen: Binding = {
  read: 'getVms',
  input: ({ body }: { body: z.infer<typeof ById> }) => ({ body: { where: body.where, first: 1 } }),
  thing: ([vm]: Vm[]) => vm,
  fields: ['name', 'status'],
};

/** A power action on exactly one VM. */
const power = <const R extends string>(verb: R) =>
  ({
    route: `POST /v2/api/${verb}`,
    effect: 'write',
    body: ById,
    response: Begun,
    refusal: nothingMatched,
    job: task,
    binds: vmSeen,
    target: ({ body }: { body: z.infer<typeof ById> }) => body.where.id,
  }) as const;

export const tower = service('tower', 'cloudtower', {
  getVersion: {
    route: 'GET /v2/api/get-version', // answers a JSON string; needs no token
    effect: 'read',
    role: 'viewer',
    unsigned: true,
    response: z.string(),
  },
  getVms: {
    route: 'POST /v2/api/get-vms',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.optional(VmWhere), orderBy: z.optional(VmOrder), first, skip }),
    response: z.array(Vm),
  },
  getVmsConnection: {
    route: 'POST /v2/api/get-vms-connection',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ where: z.optional(VmWhere) }),
    response: Count,
  },
  getClusters: {
    route: 'POST /v2/api/get-clusters',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ first, skip }),
    response: z.array(
      z.object({
        id: key(),
        name: z.string(),
        connect_state: z.enum(['CONNECTED', 'DISCONNECTED', 'INITIALIZING', 'REMOVING']),
        version: z.nullable(z.string()),
      }),
    ),
  },
  getHosts: {
    route: 'POST /v2/api/get-hosts',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({ first, skip }),
    response: z.array(
      z.object({
        id: key(),
        name: z.string(),
        management_ip: z.string(),
        status: z.string(),
        cluster: z.nullable(Named),
      }),
    ),
  },
  getTasks: {
    route: 'POST /v2/api/get-tasks',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      where: z.strictObject({ id: z.optional(id), id_in: z.optional(ids), resource_id: z.optional(id) }),
      orderBy: z.optional(z.enum(['local_created_at_ASC', 'local_created_at_DESC'])),
      first,
    }),
    response: z.array(Task),
  },
  startVm: { ...power('start-vm'), role: 'helpdesk' },
  restartVm: { ...power('restart-vm'), role: 'helpdesk' },
  shutdownVm: { ...power('shutdown-vm'), role: 'operator' },
  poweroffVm: { ...power('poweroff-vm'), role: 'admin' },

  login: {
    route: 'POST /v2/api/login',
    effect: 'write',
    role: 'admin',
    internal: true,
    unsigned: true,
    body: z.strictObject({
      username: z.string(),
      password: z.string(),
      source: z.enum(['LOCAL', 'LDAP', 'AUTHN']),
      auth_config_id: z.optional(z.string()),
    }),
    response: z.object({ task_id: z.nullable(z.string()), data: z.object({ token: z.string() }) }),
    secret: ['password'],
  },
  authnStrategies: {
    route: 'POST /api', // GraphQL, before sign-in: which LDAP stands behind AUTHN
    effect: 'read',
    role: 'admin',
    internal: true,
    unsigned: true,
    body: z.strictObject({ operationName: z.string(), variables: z.object({}), query: z.string() }),
    response: z.object({
      data: z.nullable(z.object({ authnStrategies: z.array(z.object({ id: key(), type: z.string() })) })),
    }),
  },
  vnc: {
    route: 'POST /api', // GraphQL, every version: the only call that also covers 2.x and 3.x
    effect: 'read',
    role: 'helpdesk',
    internal: true,
    body: z.strictObject({
      operationName: z.literal('vnc'),
      variables: z.strictObject({ input: z.strictObject({ vm: z.strictObject({ id }) }) }),
      query: z.string(),
    }),
    response: z.object({
      data: z.nullable(
        z.object({
          vnc: z.nullable(
            z.object({
              vm_uuid: z.string(),
              host_ip: z.string(),
              cluster_ip: z.string(),
              raw_token: z.string(),
              token: z.string(),
            }),
          ),
        }),
      ),
    }),
  },
  getVmVncInfo: {
    route: 'POST /v2/api/get-vm-vnc-info', // since 4.0.0; `redirect` was generated wrongly before 4.6.0
    effect: 'read',
    role: 'helpdesk',
    internal: true,
    body: z.strictObject({ vm: z.strictObject({ id }) }),
    response: z.object({ redirect: z.string(), direct: z.nullable(z.string()), cluster_ip: z.string() }),
  },
});
