import * as z from 'zod/mini';
import { service, type Projected } from '../../operation.ts';
import { time, uuid } from '../../vcdNames.ts';

const RefByAddress = z.object({
  href: uuid,
  name: z.nullable(z.string()),
  type: z.optional(z.nullable(z.string())),
});
/** `stackTrace` is the vendor's own business: it stays where it is. */
const TaskError = z.object({
  message: z.nullable(z.string()),
  minorErrorCode: z.nullable(z.string()),
  majorErrorCode: z.optional(z.nullable(z.number())),
});

export const VcdTask = z.object({
  id: z.string(), // urn:vcloud:task:…
  status: z.enum(['queued', 'preRunning', 'running', 'success', 'error', 'aborted', 'canceled']),
  operationName: z.nullable(z.string()), // vappDeploy
  operation: z.nullable(z.string()), // Starting Virtual Machine web01(9a3c…)
  startTime: z.nullable(time),
  endTime: z.nullable(time),
  progress: z.nullable(z.number()), // 0–100
  details: z.nullable(z.string()),
  cancelRequested: z.nullable(z.boolean()),
  owner: z.nullable(RefByAddress),
  user: z.nullable(RefByAddress),
  organization: z.nullable(RefByAddress),
  /** Why it failed; of the two, `tenantError` is meant for the people of an organisation. */
  error: z.nullable(z.extend(TaskError, { tenantError: z.optional(z.nullable(TaskError)) })),
  /** `task:cancel` stands here only while it can be cancelled by this identity. */
  link: z.nullable(z.array(z.object({ rel: z.string() }))),
});
export type VcdTask = Projected<z.infer<typeof VcdTask>>;

const params = z.object({ id: z.string().check(z.regex(/^[0-9a-f-]{36}$/i)) });

export const vcdTasks = service('vcd', 'vcd', {
  getTask: { route: 'GET /api/task/{id}', effect: 'read', role: 'viewer', params, response: VcdTask },
  cancelTask: {
    route: 'POST /api/task/{id}/action/cancel',
    effect: 'write',
    role: 'operator',
    params,
    response: z.null(),
    ok: [200, 202, 204],
    target: ({ params: { id } }: { params: { id: string } }) => id,
  },
});
