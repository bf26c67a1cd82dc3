import * as z from 'zod/mini';
import { id, utc } from '../leaves.ts';
import { mask, masked } from '../masks.ts';
import { key, service, type Binding } from '../operation.ts';
import { byPage } from '../paging.ts';
import { RtcApp, SwitchedApp } from './rtc/apps.ts';
import { appStates } from './rtc/kinds.ts';
import { followed, StreamJob, StreamJobBody } from './rtc/jobs.ts';
import { RecordRule, RecordRuleBody } from './rtc/rules.ts';

interface OfApp {
  params: { app_id: string };
}
const target = ({ params }: OfApp) => params.app_id;
const seen: Binding = {
  read: 'showApp',
  input: ({ params }: OfApp) => ({ params: { app_id: params.app_id } }),
  thing: (app: RtcApp) => app,
  fields: ['app_name', 'state'],
};
const page = {
  offset: z.optional(z.int().check(z.minimum(0))), // numbers pages, from 0
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
};
const Nothing = z.union([z.null(), z.object({})]);

/** What the vendor tells a callback; its pages name more, which an answer may hold. */
export const recordEvents = ['RECORD_NEW_FILE_START', 'RECORD_FILE_COMPLETE', 'CLOUD_RECORD_OVER'] as const;
const Callback = <K extends z.ZodMiniType>(auth_key: K) =>
  z.object({
    app_id: key(),
    record_callback: z.nullish(
      z.object({
        url: z.string(),
        auth_key,
        update_time: z.optional(utc),
        notify_event_subscription: z.nullish(z.array(z.string())),
      }),
    ),
  });

const switching = <const V extends 'enable' | 'disable'>(verb: V) =>
  ({
    route: `POST /v2/apps/{app_id}/${verb}`,
    effect: 'write',
    role: 'operator',
    response: SwitchedApp,
    binds: seen,
    target,
  }) as const;

/**
 * Huawei Cloud SparkRTC, https://support.huaweicloud.com/api-sparkrtc. One host for all regions, asked with a token of the
 * account. A wrong id and a wrong value are told alike: `RTC.00001003`, with 400 or 404.
 */
export const rtc = service('rtc', 'huawei', {
  listApps: {
    route: 'GET /v2/apps',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject({ ...page, state: z.optional(z.enum(appStates)) }),
    paging: byPage('apps', { size: 100, page: 'offset', from: 0, total: 'count', key: 'app_id' }),
    response: z.object({ apps: z.array(RtcApp), count: z.int() }),
  },
  showApp: { route: 'GET /v2/apps/{app_id}', effect: 'read', role: 'viewer', response: RtcApp },
  createApp: {
    route: 'POST /v2/apps',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ app_name: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
    response: z.object({ app_id: key() }),
    ok: [200, 201],
    target: ({ body }: { body: { app_name: string } }) => body.app_name,
  },
  enableApp: switching('enable'),
  disableApp: switching('disable'),
  deleteApp: {
    route: 'DELETE /v2/apps/{app_id}',
    effect: 'write',
    role: 'admin',
    response: Nothing,
    ok: [200, 204],
    binds: seen,
    target,
  },
  listRecordRules: {
    route: 'GET /v2/apps/{app_id}/record-rules',
    effect: 'read',
    role: 'viewer',
    query: z.strictObject(page),
    paging: byPage('rules', { size: 100, page: 'offset', from: 0, key: 'rule_id' }), // without a count
    response: z.object({ rules: z.nullish(z.array(RecordRule)) }),
  },
  /** Makes one, or takes the place of the one of that location. */
  putRecordRule: {
    route: 'POST /v2/apps/{app_id}/record-rules',
    effect: 'write',
    role: 'operator',
    body: RecordRuleBody,
    response: RecordRule,
    ok: [200, 201],
    target,
  },
  deleteRecordRule: {
    route: 'DELETE /v2/apps/{app_id}/record-rules/{rule_id}',
    effect: 'write',
    role: 'admin',
    response: Nothing,
    ok: [200, 204],
    target,
  },
  showRecordCallback: {
    route: 'GET /v2/apps/{app_id}/record-callback',
    effect: 'read',
    role: 'viewer',
    response: Callback(z.nullish(masked)),
  },
  /** The same with its key: what a write that leaves the mask in place is filled in from. */
  readRecordCallback: {
    route: 'GET /v2/apps/{app_id}/record-callback',
    effect: 'read',
    role: 'operator',
    internal: true,
    response: Callback(z.nullish(z.string())),
  },
  changeRecordCallback: {
    route: 'PUT /v2/apps/{app_id}/record-callback',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({
      url: z.url({ protocol: /^https?$/ }),
      /** Signs what is sent there; 32 to 64 characters, or the mask to keep the one there is. */
      auth_key: z.optional(z.union([z.literal(mask), z.string().check(z.regex(/^[A-Za-z0-9]{32,64}$/))])),
      notify_event_subscription: z.optional(z.array(z.enum(recordEvents)).check(z.minLength(1))),
    }),
    response: Callback(z.nullish(masked)),
    secret: ['auth_key'],
    target,
  },
  startStreamJob: {
    route: 'POST /v2/apps/{app_id}/individual-stream-jobs',
    effect: 'write',
    role: 'operator',
    body: StreamJobBody,
    response: StreamJob,
    ok: [200, 201],
    job: followed,
    target,
  },
  showStreamJob: {
    route: 'GET /v2/apps/{app_id}/individual-stream-jobs/{job_id}',
    effect: 'read',
    role: 'viewer',
    response: StreamJob,
  },
  stopStreamJob: {
    route: 'DELETE /v2/apps/{app_id}/individual-stream-jobs/{job_id}',
    effect: 'write',
    role: 'admin',
    response: Nothing,
    ok: [200, 204],
    target: ({ params }: { params: { job_id: string } }) => params.job_id,
  },
  listBuckets: {
    route: 'GET /v2/rtc-ops/buckets',
    effect: 'read',
    role: 'viewer',
    response: z.object({
      count: z.optional(z.int()),
      buckets: z.nullish(
        z.array(
          z.object({
            bucket: key(),
            location: z.optional(z.string()),
            is_authorized: z.optional(z.boolean()),
          }),
        ),
      ),
    }),
  },
  /** `operation` 1 lets the service write there, 0 takes that away. */
  authorizeBucket: {
    route: 'PUT /v2/rtc-ops/buckets/authentication',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({
      bucket: z.string().check(z.regex(/^[A-Za-z0-9.-]{3,63}$/)),
      operation: z.union([z.literal(1), z.literal(0)]),
      location: z.optional(id),
      project_id: z.optional(id),
    }),
    response: Nothing,
    ok: [200, 201, 204],
    target: ({ body }: { body: { bucket: string } }) => body.bucket,
  },
});
