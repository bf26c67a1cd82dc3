import { isObject } from '../../json.ts';
import type { Answer } from '../call.ts';
import { numbered } from '../pages.ts';
import { roomsRefusal } from '../refusal.ts';
import { events, type RecordRule, type RecordRuleEntity, type RtcAppEntity } from '../rooms.ts';
import { zoned } from '../world.ts';
import { fieldsOf, findApp, invalidRtc as invalid, textOf, wholeOf } from './rtcRefusals.ts';

const prefix =
  'Record/{publish_domain}/{app}/{record_type}/{record_format}/{stream}_{file_start_time}/{stream}_{file_start_time}';

/** Both configurations are answered, with what they are by default. */
const showRule = (app: RtcAppEntity, { id, body, created, updated }: RecordRuleEntity) => ({
  ...{ app_id: app.id, rule_id: id, obs_addr: body.obs_addr, record_formats: body.record_formats },
  ...{ create_time: zoned(created), update_time: zoned(updated) },
  hls_config: {
    ...{ record_cycle: 0, record_max_duration_to_merge_file: 0 },
    ...body.hls_config,
  },
  mp4_config: {
    ...{ record_cycle: 7200, record_max_duration_to_merge_file: 0, record_prefix: prefix },
    ...body.mp4_config,
  },
});

const showCallback = ({ id, callback }: RtcAppEntity) => ({
  app_id: id,
  record_callback: callback
    ? {
        ...{ auth_key: callback.key, update_time: zoned(callback.updated), url: callback.url },
        notify_event_subscription: callback.events,
      }
    : null,
});

function readRule(fields: Record<string, unknown>): RecordRule {
  const { obs_addr, record_formats: formats, hls_config: hls, mp4_config: mp4 } = fields;
  if (!isObject(obs_addr)) throw invalid('obs_addr');
  const { object } = obs_addr;
  if (object !== undefined && typeof object !== 'string') throw invalid('object');
  if (!Array.isArray(formats) || formats.length === 0) throw invalid('record_formats');
  if (formats.some((format) => format !== 'HLS' && format !== 'MP4')) throw invalid('record_formats');
  if (formats.includes('HLS') !== isObject(hls)) throw invalid('hls_config');
  if (formats.includes('MP4') && !isObject(mp4)) throw invalid('mp4_config');
  if (isObject(hls)) {
    if (hls['record_cycle'] !== 0 && wholeOf(hls, 'record_cycle', 60, 43_200) === undefined)
      throw invalid('record_cycle');
    wholeOf(hls, 'record_slice_duration', 2, 60);
    wholeOf(hls, 'record_max_duration_to_merge_file', -1, 300);
  }
  if (isObject(mp4)) {
    wholeOf(mp4, 'record_cycle', 60, 10_800);
    wholeOf(mp4, 'record_max_duration_to_merge_file', 0, 300);
  }
  return {
    obs_addr: {
      ...{
        bucket: textOf(obs_addr, 'bucket', /^[\w.-]{3,63}$/),
        location: textOf(obs_addr, 'location', /^cn-north-4$/),
      },
      ...{ ...(object !== undefined && { object }), project_id: textOf(obs_addr, 'project_id', /^\w{32}$/) },
    },
    record_formats: formats.map(String),
    ...(isObject(hls) && { hls_config: hls }),
    ...(isObject(mp4) && { mp4_config: mp4 }),
  };
}

export const rtcRecordAnswers = {
  listRecordRules: (call) => {
    const app = findApp(call);
    const rules = numbered([...app.rules.values()], call.query, { most: 100, refuse: invalid });
    return { rules: rules.map((rule) => showRule(app, rule)) };
  },
  putRecordRule(call) {
    const { world } = call.cloud;
    const app = findApp(call);
    const body = readRule(fieldsOf(call, ['obs_addr', 'record_formats', 'hls_config', 'mp4_config']));
    const { bucket: name, location } = body.obs_addr;
    const bucket = world.rooms.buckets.find((one) => one.name === name && one.location === location);
    if (!bucket?.isAuthorized) throw invalid(`bucket ${name} is not authorized`);
    const before = app.rules.get(location);
    const now = world.clock.now();
    const rule: RecordRuleEntity = {
      ...{ id: before?.id ?? world.random.hex(32), created: before?.created ?? now },
      ...{ body, updated: now },
    };
    app.rules.set(location, rule);
    call.status = before ? 200 : 201;
    return showRule(app, rule);
  },
  deleteRecordRule(call) {
    const app = findApp(call);
    const [location] = [...app.rules].find(([, { id }]) => id === call.params['rule_id']) ?? [];
    if (location === undefined) throw roomsRefusal(404, '00001003', 'InvalidParameterValue: rule_id');
    app.rules.delete(location);
    call.status = 204;
    return undefined;
  },
  showRecordCallback: (call) => showCallback(findApp(call)),
  readRecordCallback: (call) => showCallback(findApp(call)),
  changeRecordCallback(call) {
    const app = findApp(call);
    const {
      url,
      auth_key: key = '',
      notify_event_subscription: wanted = events,
    } = fieldsOf(call, [...['url', 'auth_key', 'notify_event_subscription']]);
    if (typeof url !== 'string' || !/^https?:\/\//.test(url)) throw invalid('url');
    if (typeof key !== 'string' || (key !== '' && !/^[A-Za-z0-9]{32,64}$/.test(key)))
      throw invalid('auth_key');
    if (!Array.isArray(wanted)) throw invalid('notify_event_subscription');
    app.callback = { url, key, events: wanted.map(String), updated: call.cloud.world.clock.now() };
    return showCallback(app);
  },
  listBuckets: ({ cloud: { world } }) => ({
    count: world.rooms.buckets.length,
    buckets: world.rooms.buckets.map(({ name, location, isAuthorized }) => ({
      ...{ bucket: name, location, creation_date: '2024-03-14T06:30:00Z', is_authorized: isAuthorized },
    })),
  }),
  authorizeBucket(call) {
    const { bucket: name, operation } = fieldsOf(call, ['bucket', 'operation', 'location', 'project_id']);
    const bucket = call.cloud.world.rooms.buckets.find((one) => one.name === name);
    if (!bucket) throw invalid('bucket');
    if (operation !== 0 && operation !== 1) throw invalid('operation');
    bucket.isAuthorized = operation === 1;
    return undefined;
  },
} satisfies Record<string, Answer>;
