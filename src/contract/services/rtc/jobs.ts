import * as z from 'zod/mini';
import { id, utc } from '../../leaves.ts';
import { key, type Job, type JobState, type Projected } from '../../operation.ts';

export const videoTypes = ['CAMERASTREAM', 'SCREENSTREAM'] as const;
const word = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** One stream of one person in a room, to be recorded. */
export const StreamJobBody = z.strictObject({
  room_id: word,
  user_id: word,
  is_record_audio: z.optional(z.boolean()),
  video_type: z.optional(z.enum(videoTypes)),
  /** `1280*720`; newer pages of the vendor have `select_stream_type` in its place. */
  resolution: z.optional(z.string().check(z.regex(/^\d{2,5}\*\d{2,5}$/))),
  resolution_policy: z.optional(z.enum(['DOWNWARD', 'UPWARD'])),
  select_stream_type: z.optional(z.enum(['LD', 'SD', 'HD', 'FHD'])),
  /** Seconds without a stream after which it ends by itself. */
  max_idle_time: z.optional(z.int().check(z.minimum(5), z.maximum(43_200))),
  record_param: z.strictObject({ record_rule_id: id }),
});
export type StreamJobBody = z.infer<typeof StreamJobBody>;

export const StreamJob = z.object({
  job_id: key(),
  app_id: z.string(), // what it is asked for with
  room_id: z.string(),
  user_id: z.string(),
  stream_name: z.optional(z.string()),
  is_record_audio: z.optional(z.boolean()),
  video_type: z.optional(z.string()),
  resolution: z.optional(z.string()),
  select_stream_type: z.optional(z.string()),
  max_idle_time: z.optional(z.int()),
  record_param: z.nullish(z.object({ record_rule_id: z.string() })),
  record_files: z.nullish(z.array(z.string())),
  state: z.string(), // INIT, RUNNING, STOPPED
  stop_reason: z.nullish(z.string()), // TENANT_STOP, EXCEED_MAX_IDLE_TIME, INTERNAL_ERROR
  description: z.nullish(z.string()),
  start_time: z.nullish(utc),
  stop_time: z.nullish(utc), // the first day of our era until it has stopped
});
export type StreamJob = Projected<z.infer<typeof StreamJob>>;

/** Followed to its end. The vendor does not list such jobs: whoever does not remember one has lost it. */
export const followed: Job = {
  began: ({ app_id, job_id }: { app_id: string | null; job_id: string }) =>
    app_id ? { params: { app_id, job_id } } : null,
  poll: 'showStreamJob',
  state({
    state,
    stop_reason,
    description,
  }: Pick<StreamJob, 'state' | 'stop_reason' | 'description'>): JobState {
    const isOver = state === 'STOPPED';
    return {
      phase: !isOver ? 'running' : stop_reason === 'INTERNAL_ERROR' ? 'failed' : 'done',
      progress: null,
      message: description ?? stop_reason ?? null,
    };
  },
  everySeconds: 10,
  isUnlisted: true,
};
