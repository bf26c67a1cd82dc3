import * as z from 'zod/mini';
import { key, type Projected } from '../../operation.ts';

export const Application = z.object({
  id: key(),
  name: z.string(),
  component_count: z.nullish(z.int()),
  creator: z.nullish(z.string()),
  description: z.nullish(z.string()),
  create_time: z.nullish(z.number()), // epoch ms
  update_time: z.nullish(z.number()),
});
export type Application = Projected<z.infer<typeof Application>>;

export const Component = z.object({
  id: key(),
  name: z.string(),
  version: z.nullish(z.string()),
  environment_id: z.nullish(z.string()),
  application_id: z.nullish(z.string()),
  application_name: z.nullish(z.string()),
  status: z.nullish(
    z.object({
      component_status: z.nullish(z.string()), // RUNNING, STOPPED, FAILED, …
      available_replica: z.nullish(z.int()),
      replica: z.nullish(z.int()),
      last_job_id: z.nullish(z.string()),
      fail_detail: z.nullish(z.string()),
    }),
  ),
});
export type Component = Projected<z.infer<typeof Component>>;

/** What is done to a component: its vendor names more, whose parameters it does not document. */
export const componentActions = ['start', 'stop', 'restart'] as const;

export const CasJob = z.object({
  job: z.nullish(
    z.object({
      job_id: z.string(),
      job_type: z.nullish(z.string()),
      execution_status: z.nullish(z.string()), // RUNNING, SUCCEEDED, FAILED
    }),
  ),
  tasks: z.nullish(
    z.array(
      z.object({
        task_id: key(),
        task_name: z.nullish(z.string()),
        task_status: z.nullish(z.string()), // also SKIPPED
        messages: z.nullish(z.string()),
      }),
    ),
  ),
});
export type CasJob = Projected<z.infer<typeof CasJob>>;
