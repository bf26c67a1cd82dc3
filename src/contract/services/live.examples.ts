import type { CounterExample, Example } from '../example.ts';
import { mask } from '../masks.ts';
import { live } from './live.ts';

const page = '新建OTT频道 (huawei-api-walkthroughs.zh.txt)';
const reference = 'https://support.huaweicloud.com/api-live';

/** The walk-through. The credentials are masked there, and stand here for others; a bitrate of 2048 is 2048 bit/s. */
export const channelPage = {
  request: {
    ...{ domain: 'push.domain.com', app_name: 'ott', id: 'testChannel', name: 'testChannel' },
    input: {
      input_protocol: 'FLV_PULL',
      sources: [
        ...[
          {
            url: 'http://push.domain.com/ott/testChannel/index.flv',
            bitrate: 2048,
            width: 2096,
            height: 1024,
          },
        ],
      ],
    },
    record_settings: { rollingbuffer_duration: 3600 },
    encoder_settings: [{ template_id: 'hd' }],
    endpoints: [
      {
        hls_package: [
          {
            url: 'pull.domain.com/ott/testChannel/index.m3u8',
            stream_selection: [
              { key: 'bitrate=900000-1800000', max_bandwidth: 1_800_000, min_bandwidth: 900_000 },
            ],
            segment_duration_seconds: 4,
            encryption: {
              ...{ level: 'content', resource_id: 'test', system_ids: ['FairPlay'] },
              ...{ url: 'http://192.0.2.10:8080/tkm/v1/owner/Data', speke_version: '1.0' },
              request_mode: 'direct_http',
              http_headers: [{ key: 'Authorization', value: 'Basic aHVhd2VpYmFzaWNhdXRoXM1Qjd6' }],
            },
          },
        ],
      },
    ],
    state: 'ON',
  },
  refusal: { result_code: 'LIVE.100011001', result_msg: 'Request parameters is invalid' },
};
const { domain, app_name, id, input, endpoints, record_settings, encoder_settings } = channelPage.request;
const place = { domain, app_name, id };
const success = { result_code: 'LIVE.100000000', result_msg: 'SUCCESS', ...place };
const answer = {
  total: 1,
  channels: [
    {
      ...{ ...channelPage.request, mode: 'ADD_CDN', encoder_settings_expand: null },
      endpoints: endpoints.map(({ hls_package }) => ({
        hls_package: hls_package.map((one) => ({ ...one, id: 'pk1', playlist_window_seconds: 0 })),
        dash_package: null,
      })),
    },
  ],
};
const [first] = endpoints[0]!.hls_package;
const withHeader = (value: string) => [
  {
    hls_package: [
      {
        ...first!,
        id: 'pk1',
        encryption: { ...first!.encryption, http_headers: [{ key: 'Authorization', value }] },
      },
    ],
  },
];

export const examples: Example[] = [
  { source: page, operation: live.createChannel, request: channelPage.request, answer: null },
  { source: reference, operation: live.createChannel, answer: success },
  { source: reference, operation: live.listChannels, query: { limit: 10, offset: 0 }, answer },
  { source: reference, operation: live.listChannels, query: place, answer: { total: 0, channels: [] } },
  { source: reference, operation: live.readChannel, query: place, answer },
  {
    source: reference,
    operation: live.setChannelState,
    request: { ...place, state: 'OFF' },
    answer: success,
  },
  { source: reference, operation: live.renameChannel, request: { ...place, name: 'One' }, answer: success },
  { source: reference, operation: live.changeInput, request: { ...place, input }, answer: success },
  {
    source: reference,
    operation: live.changeInput,
    request: { ...place, input: { input_protocol: 'RTMP_PUSH' } },
    answer: success,
  },
  {
    source: reference,
    operation: live.changeEndpoints,
    request: { ...place, endpoints: withHeader(mask) },
    answer: success,
  },
  {
    source: reference,
    operation: live.changeRecording,
    request: { ...place, record_settings },
    answer: success,
  },
  {
    source: reference,
    operation: live.changeEncoders,
    request: { ...place, encoder_settings },
    answer: success,
  },
  { source: reference, operation: live.deleteChannel, query: place, answer: success },
];

export const counterExamples: CounterExample[] = [
  {
    source: reference,
    operation: live.createChannel,
    why: 'an id with _ breaks transcoding',
    request: { ...channelPage.request, id: 'test_channel' },
  },
  {
    source: reference,
    operation: live.createChannel,
    why: 'of a new channel a mask stands for nothing',
    request: { ...channelPage.request, endpoints: withHeader(mask) },
  },
  {
    source: reference,
    operation: live.changeInput,
    why: 'nothing to pull from',
    request: { ...place, input: { input_protocol: 'FLV_PULL' } },
  },
  {
    source: reference,
    operation: live.changeRecording,
    why: 'more than fourteen days',
    request: { ...place, record_settings: { rollingbuffer_duration: 1_209_601 } },
  },
];
