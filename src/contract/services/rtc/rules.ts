import * as z from 'zod/mini';
import { id, rule, utc } from '../../leaves.ts';
import { key, type Projected } from '../../operation.ts';

/** Where recordings can go: the vendor has one location so far. */
export const recordLocations = ['cn-north-4'] as const;
export const recordFormats = ['HLS', 'MP4'] as const;

const seconds = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const prefix = z.optional(z.string().check(z.maxLength(512)));

/** What a rule says, of which an application has one for each location: another takes its place. */
export const RecordRuleBody = z
  .strictObject({
    obs_addr: z.strictObject({
      bucket: z.string().check(z.regex(/^[A-Za-z0-9.-]{3,63}$/)),
      location: z.enum(recordLocations),
      object: z.optional(z.string().check(z.maxLength(512))), // where in the bucket
      project_id: id, // of the bucket's region
    }),
    record_formats: z.array(z.enum(recordFormats)).check(z.minLength(1), z.maxLength(2)),
    hls_config: z.optional(
      z.strictObject({
        // 0, or a minute to half a day.
        record_cycle: z
          .int()
          .check(rule('recordCycle', (cycle: number) => cycle === 0 || (cycle >= 60 && cycle <= 43_200))),
        record_prefix: prefix,
        record_slice_duration: z.optional(seconds(2, 60)),
        record_max_duration_to_merge_file: z.optional(seconds(-1, 300)),
      }),
    ),
    mp4_config: z.optional(
      z.strictObject({
        // The vendor's reference requires it; its walk-through leaves it out, and gets 7200.
        record_cycle: z.optional(seconds(60, 10_800)),
        record_prefix: prefix,
        record_max_duration_to_merge_file: z.optional(seconds(0, 300)),
      }),
    ),
  })
  .check(
    z.refine(
      ({ record_formats, hls_config }) => !record_formats.includes('HLS') || hls_config !== undefined,
      {
        path: ['hls_config'],
        params: { rule: 'hlsConfig' },
      },
    ),
    z.refine(
      ({ record_formats, mp4_config }) => !record_formats.includes('MP4') || mp4_config !== undefined,
      {
        path: ['mp4_config'],
        params: { rule: 'mp4Config' },
      },
    ),
  );
export type RecordRuleBody = z.infer<typeof RecordRuleBody>;

const Config = z.nullish(
  z.object({
    record_cycle: z.optional(z.int()),
    record_prefix: z.optional(z.string()),
    record_slice_duration: z.optional(z.int()),
    record_max_duration_to_merge_file: z.optional(z.int()),
  }),
);
export const RecordRule = z.object({
  rule_id: key(),
  app_id: z.optional(z.string()),
  obs_addr: z.object({
    bucket: z.string(),
    location: z.string(),
    object: z.optional(z.string()),
    project_id: z.optional(z.string()),
  }),
  record_formats: z.array(z.string()),
  hls_config: Config, // both are there, whichever is meant
  mp4_config: Config,
  create_time: z.optional(utc),
  update_time: z.optional(utc),
});
export type RecordRule = Projected<z.infer<typeof RecordRule>>;
