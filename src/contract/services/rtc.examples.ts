import type { CounterExample, Example } from '../example.ts';
import { mask } from '../masks.ts';
import { rtc } from './rtc.ts';

const page = '云端录制 SparkRTC (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-sparkrtc';

const app_id = '5ff9701f2346968bb306cb43';
const rule_id = '5d0ec2c53a2c15625017adb8bbbcd9ab';
const obs_addr = {
  ...{ bucket: 'obsName', location: 'cn-north-4', object: 'Record/' },
  project_id: '01234567890123456789012345678901',
};

/** The walk-through from an application to a recording; of the first answer a comma too many is left out. */
export const recordingWalk = {
  create: { request: { app_name: 'rtctest' }, answer: { app_id } },
  rule: {
    request: { obs_addr, record_formats: ['MP4'], mp4_config: {} },
    answer: {
      ...{ app_id, rule_id, obs_addr, record_formats: ['MP4'] },
      ...{ create_time: '2021-04-21T10:29:33Z', update_time: '2021-04-21T10:29:33Z' },
      hls_config: { record_cycle: 0, record_max_duration_to_merge_file: 0 },
      mp4_config: {
        ...{ record_cycle: 7200, record_max_duration_to_merge_file: 0 },
        record_prefix:
          'Record/{publish_domain}/{app}/{record_type}/{record_format}/{stream}_{file_start_time}/{stream}_{file_start_time}',
      },
    },
  },
  callback: {
    request: { url: 'http://mydomain.com/callback', auth_key: '8923ab8c2dcef4538923ab8c2dcef453' },
    answer: {
      app_id,
      record_callback: {
        auth_key: '8923ab8c2dcef4538923ab8c2dcef453',
        update_time: '2021-04-07T12:05:18.0718Z',
        url: 'http://mydomain.com/callback',
        notify_event_subscription: ['RECORD_NEW_FILE_START', 'RECORD_FILE_COMPLETE', 'CLOUD_RECORD_OVER'],
      },
    },
  },
  job: {
    request: {
      ...{ room_id: 'room001', user_id: 'user001', is_record_audio: true, video_type: 'CAMERASTREAM' },
      ...{ resolution: '1280*720', resolution_policy: 'DOWNWARD', max_idle_time: 30 },
      record_param: { record_rule_id: rule_id },
    },
    answer: {
      ...{ app_id, create_time: '2021-04-21T10:51:55Z', is_record_audio: true },
      ...{ job_id: '607f87cf00d861eeefffa6c88054cdab', job_unique_id: 'a77bb33dbdc948d8', max_idle_time: 30 },
      ...{ push_param: { rtmp_urls: null }, record_files: null, record_param: { record_rule_id: rule_id } },
      ...{ resolution_policy: 'DOWNWARD', resolution: '1280*720', room_id: 'room001' },
      ...{ start_time: '2021-04-21T10:51:55Z', state: 'INIT', stop_time: '0001-01-01T00:00:00Z' },
      stream_name: 's_607f87cf00d861eeefffa6c88054cdab_room001_user001',
      ...{ update_time: '2021-04-21T10:51:55Z', user_id: 'user001', video_type: 'CAMERASTREAM' },
    },
  },
};
const { create, rule, callback, job } = recordingWalk;

const state = { state: 'ACTIVATION', update_time: '2021-04-07T12:05:18Z' };
const app = {
  ...{ app_id, app_name: 'rtctest', state, scope: 'DOMESTIC', tenant_name: 'example' },
  ...{ domain: `${app_id}.rtc.example.com`, create_time: '2021-04-07T12:05:18Z' },
  authentication: { enable: true, expire: 300, app_key: 'not a real one', update_time: '' },
  callbacks: { push_callback: {}, record_callback: {} },
  auto_record_mode: { mode: 'AUTO_RECORD_OFF', record_rule_id: '', update_time: '' },
};

export const examples: Example[] = [
  { source: page, operation: rtc.createApp, ...create },
  { source: page, operation: rtc.putRecordRule, ...rule },
  { source: page, operation: rtc.changeRecordCallback, ...callback },
  { source: page, operation: rtc.startStreamJob, ...job },
  {
    source: reference,
    operation: rtc.changeRecordCallback,
    request: { ...callback.request, auth_key: mask },
  },
  {
    source: reference,
    operation: rtc.startStreamJob,
    request: {
      room_id: 'r',
      user_id: 'u',
      select_stream_type: 'FHD',
      record_param: { record_rule_id: 'r1' },
    },
    answer: { ...job.answer, state: 'STOPPED', stop_reason: 'EXCEED_MAX_IDLE_TIME', record_files: [] },
  },
  {
    source: reference,
    operation: rtc.putRecordRule,
    request: {
      obs_addr: { ...obs_addr, object: undefined },
      record_formats: ['HLS', 'MP4'],
      hls_config: { record_cycle: 0, record_slice_duration: 10, record_max_duration_to_merge_file: -1 },
      mp4_config: { record_cycle: 60 },
    },
  },
  {
    source: reference,
    operation: rtc.listApps,
    query: { offset: 0, limit: 100 },
    answer: { count: 1, apps: [app] },
  },
  { source: reference, operation: rtc.showApp, answer: app },
  ...[rtc.enableApp, rtc.disableApp].map((operation) => ({
    source: reference,
    operation,
    answer: { app_id, state },
  })),
  ...[rtc.deleteApp, rtc.deleteRecordRule, rtc.stopStreamJob].map((operation) => ({
    ...{ source: reference, operation, answer: null },
  })),
  { source: reference, operation: rtc.listRecordRules, query: {}, answer: { rules: [rule.answer] } },
  { source: reference, operation: rtc.listRecordRules, query: {}, answer: { rules: null } },
  { source: reference, operation: rtc.showRecordCallback, answer: callback.answer },
  { source: reference, operation: rtc.readRecordCallback, answer: callback.answer },
  { source: reference, operation: rtc.showStreamJob, answer: job.answer },
  {
    source: reference,
    operation: rtc.listBuckets,
    answer: {
      count: 1,
      buckets: [{ bucket: 'obs-name', location: 'cn-north-4', creation_date: '2021', is_authorized: false }],
    },
  },
  {
    source: reference,
    operation: rtc.authorizeBucket,
    request: { bucket: 'obs-name', operation: 1, location: 'cn-north-4' },
    answer: null,
  },
];

export const counterExamples: CounterExample[] = [
  { source: reference, operation: rtc.createApp, why: 'a space', request: { app_name: 'my app' } },
  {
    source: reference,
    operation: rtc.putRecordRule,
    why: 'HLS without its settings',
    request: { obs_addr, record_formats: ['HLS'] },
  },
  {
    source: reference,
    operation: rtc.putRecordRule,
    why: 'half a minute is no cycle',
    request: { obs_addr, record_formats: ['HLS'], hls_config: { record_cycle: 30 } },
  },
  {
    source: reference,
    operation: rtc.changeRecordCallback,
    why: 'a key too short',
    request: { url: 'https://example.com', auth_key: 'short' },
  },
  {
    source: reference,
    operation: rtc.startStreamJob,
    why: 'four seconds of patience',
    request: { room_id: 'r', user_id: 'u', max_idle_time: 4, record_param: { record_rule_id: 'r1' } },
  },
];
