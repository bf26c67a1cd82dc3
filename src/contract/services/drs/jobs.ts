import * as z from 'zod/mini';
import { id, utc } from '../../leaves.ts';
import { key, type Projected } from '../../operation.ts';
import type { StateClass } from './states.ts';

/** The vendor's 29 states, spelt as it spells them; an answer may hold others. */
export const jobStates = {
  CREATING: 'moving',
  STARTJOBING: 'moving',
  WAITING_FOR_START: 'moving',
  FULL_TRANSFER_STARTED: 'moving',
  INCRE_TRANSFER_STARTED: 'moving', // for good, where a job goes on replicating
  RELEASE_RESOURCE_STARTED: 'moving',
  REBUILD_NODE_STARTED: 'moving',
  CHANGE_JOB_STARTED: 'moving',
  CHILD_TRANSFER_STARTING: 'moving',
  CHILD_TRANSFER_STARTED: 'moving',
  RELEASE_CHILD_TRANSFER_STARTED: 'moving',
  NODE_UPGRADE_START: 'moving',
  CONFIGURATION: 'resting', // created, and waits to be configured and started
  PAUSING: 'resting', // is paused
  FULL_TRANSFER_COMPLETE: 'resting',
  CHILD_TRANSFER_COMPLETE: 'resting',
  NODE_UPGRADE_COMPLETE: 'resting',
  RELEASE_RESOURCE_COMPLETE: 'ended',
  RELEASE_CHILD_TRANSFER_COMPLETE: 'ended',
  DELETED: 'ended',
  CREATE_FAILED: 'failed',
  START_JOB_FAILED: 'failed',
  FULL_TRANSFER_FAILED: 'failed',
  INCRE_TRANSFER_FAILED: 'failed',
  RELEASE_RESOURCE_FAILED: 'failed',
  REBUILD_NODE_FAILED: 'failed',
  CHANGE_JOB_FAILED: 'failed',
  CHILD_TRANSFER_FAILED: 'failed',
  NODE_UPGRADE_FAILED: 'failed',
} as const satisfies Record<string, StateClass>;
export type JobState = keyof typeof jobStates;

/** How many jobs one question names: its largest page. */
export const mostJobs = 100;

/** Without `page_req` the vendor answers for five, whatever was asked. */
const page_req = z.strictObject({
  cur_page: z.int().check(z.minimum(1)), // past the last page it is refused
  per_page: z.int().check(z.minimum(0), z.maximum(mostJobs)), // 0: all
});
const jobIds = z.array(id).check(z.minLength(1), z.maxLength(mostJobs));
export const JobsOfPage = z.strictObject({ jobs: jobIds, page_req });
export const JobsAlone = z.strictObject({ jobs: jobIds });

/** The question about these jobs whose one answer is for all of them. */
export const allOf = (jobs: string[]) => ({ jobs, page_req: { cur_page: 1, per_page: mostJobs } });

export const DrsJob = z.object({
  id: key(),
  name: z.string(),
  status: z.string(),
  description: z.optional(z.nullable(z.string())),
  create_time: utc,
  engine_type: z.string(), // mysql, mysql-to-taurus, …
  net_type: z.string(), // vpc, vpn, eip
  job_direction: z.string(), // up: into the cloud, down: out of it
  db_use_type: z.string(),
  task_type: z.string(), // FULL_TRANS, FULL_INCR_TRANS, INCR_TRANS
});
export type DrsJob = Projected<z.infer<typeof DrsJob>>;

/** What a batch says of one job: a good status of the whole may hide its error. */
export const DrsStatus = z.object({
  id: key(),
  status: z.optional(z.nullable(z.string())),
  error_code: z.optional(z.nullable(z.string())),
  error_message: z.optional(z.nullable(z.string())),
});
export type DrsStatus = Projected<z.infer<typeof DrsStatus>>;

/** Epoch milliseconds, which the vendor writes as text. */
const millis = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((said) => (said === '' || Number.isNaN(Number(said)) ? null : Number(said))),
);

/** A database at one end. Its password and TLS keys, which the vendor answers with, are not declared: they stay here. */
const Endpoint = z.object({
  db_type: z.optional(z.nullable(z.string())),
  ip: z.optional(z.nullable(z.string())),
  db_port: z.optional(z.nullable(z.int())),
  db_user: z.optional(z.nullable(z.string())),
  inst_id: z.optional(z.nullable(z.string())),
  inst_name: z.optional(z.nullable(z.string())),
  region: z.optional(z.nullable(z.string())),
});
export type DrsEndpoint = Projected<z.infer<typeof Endpoint>>;

export const DrsDetail = z.object({
  ...{ id: key(), name: z.optional(z.nullable(z.string())), status: z.optional(z.nullable(z.string())) },
  description: z.optional(z.nullable(z.string())),
  task_type: z.optional(z.nullable(z.string())),
  source_endpoint: z.optional(z.nullable(Endpoint)),
  target_endpoint: z.optional(z.nullable(Endpoint)),
  net_type: z.optional(z.nullable(z.string())),
  failed_reason: z.optional(z.nullable(z.string())),
  job_direction: z.optional(z.nullable(z.string())),
  db_use_type: z.optional(z.nullable(z.string())),
  create_time: z.optional(z.nullable(millis)),
  update_time: z.optional(z.nullable(millis)),
  error_code: z.optional(z.nullable(z.string())),
  error_message: z.optional(z.nullable(z.string())),
});
export type DrsDetail = Projected<z.infer<typeof DrsDetail>>;

export const DrsProgress = z.object({
  job_id: key(),
  progress: z.optional(z.nullable(z.string())), // "45" or "45%"
  incre_trans_delay: z.optional(z.nullable(z.string())), // seconds
  incre_trans_delay_millis: z.optional(z.nullable(z.string())),
  error_code: z.optional(z.nullable(z.string())),
  error_msg: z.optional(z.nullable(z.string())),
});
export type DrsProgress = Projected<z.infer<typeof DrsProgress>>;
