import * as z from 'zod/mini';
import { key, service, type Projected } from '../../operation.ts';
import { id, ids, orderBy, page, paging } from './parts.ts';

const TaskStatus = z.enum(['PENDING', 'EXECUTING', 'PAUSED', 'SUCCESSED', 'FAILED']); // sic

export const Task = z.object({
  id: key(),
  description: z.string(),
  status: TaskStatus,
  progress: z.number(), // 0–1 or 0–100: the vendor does not say which
  error_code: z.nullable(z.string()),
  error_message: z.nullable(z.string()),
  resource_id: z.nullable(z.string()),
  resource_type: z.nullable(z.string()),
  user: z.nullable(z.object({ name: z.string() })),
  local_created_at: z.nullable(z.string()),
  started_at: z.nullable(z.string()),
  finished_at: z.nullable(z.string()),
});
export type Task = Projected<z.infer<typeof Task>>;

export const towerTasks = service('tower', 'cloudtower', {
  getTasks: {
    route: 'POST /v2/api/get-tasks',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      where: z.strictObject({
        id: z.optional(id),
        id_in: z.optional(ids),
        resource_id: z.optional(id),
        resource_id_in: z.optional(ids),
        status_in: z.optional(z.array(TaskStatus)),
      }),
      orderBy: orderBy(['local_created_at']),
      ...page,
    }),
    paging,
    response: z.array(Task),
  },
});
