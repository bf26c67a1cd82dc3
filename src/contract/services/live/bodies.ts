import * as z from 'zod/mini';
import { rule } from '../../leaves.ts';
import { mask } from '../../masks.ts';
import { isPushed, protocols } from './kinds.ts';

// What is said of a channel: of a new one, and of each part of one that is there.

const host = z.string().check(z.regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,253}[A-Za-z0-9])?$/));
const word = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const between = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** What a channel is known by, all three together. */
export const channelPlace = {
  domain: host,
  app_name: word,
  // The vendor takes `_` and then fails to transcode and to take pictures.
  id: z.string().check(
    rule('noUnderscore', (id: string) => !id.includes('_')),
    z.regex(/^[A-Za-z0-9_-]{1,64}$/),
  ),
};
/** Of one that is there, whatever it is called. */
export const anyPlace = { domain: host, app_name: word, id: word };
export const onOff = z.enum(['ON', 'OFF']);
export const channelName = z.string().check(z.maxLength(64));

export const mostBandwidth = 104_857_600; // bit/s
const Source = z.strictObject({
  url: z.string().check(z.regex(/^(https?|rtmp|srt):\/\/\S+$/)),
  bitrate: z.optional(between(1, mostBandwidth)),
  width: z.optional(between(0, 4096)),
  height: z.optional(between(0, 2160)),
});
export const ChannelInput = z
  .strictObject({
    input_protocol: z.enum(protocols),
    sources: z.optional(z.array(Source).check(z.minLength(1), z.maxLength(16))),
  })
  .check(
    z.refine(({ input_protocol, sources }) => isPushed(input_protocol) || sources !== undefined, {
      path: ['sources'],
      params: { rule: 'sourceNeeded' },
    }),
  );

export const mostHeaders = 5;
const Encryption = (value: z.ZodMiniType<string, string>) =>
  z.strictObject({
    level: z.optional(z.enum(['content', 'profile'])),
    resource_id: z.string().check(z.minLength(1), z.maxLength(128)),
    system_ids: z.tuple([z.literal('FairPlay')]), // what HLS knows
    url: z.url({ protocol: /^https?$/, hostname: /./ }),
    speke_version: z.literal('1.0'),
    request_mode: z.literal('direct_http'),
    http_headers: z.optional(
      z
        .array(z.strictObject({ key: z.string().check(z.regex(/^[A-Za-z0-9-]{1,128}$/)), value }))
        .check(z.maxLength(mostHeaders)),
    ),
  });
const Package = (value: z.ZodMiniType<string, string>) =>
  z.strictObject({
    id: z.optional(z.string().check(z.maxLength(128))),
    url: z.string().check(z.regex(/^[A-Za-z0-9.-]+\/[^\s]+\.m3u8$/)), // without its scheme
    stream_selection: z.optional(
      z.array(
        z.strictObject({
          key: z.optional(z.string().check(z.maxLength(128))),
          max_bandwidth: between(0, mostBandwidth),
          min_bandwidth: between(0, mostBandwidth),
        }),
      ),
    ),
    segment_duration_seconds: between(1, 10),
    playlist_window_seconds: z.optional(between(0, 86_400)),
    hls_version: z.optional(z.string()),
    encryption: z.optional(Encryption(value)),
  });
const Endpoints = (value: z.ZodMiniType<string, string>) =>
  z
    .array(z.strictObject({ hls_package: z.array(Package(value)).check(z.minLength(1), z.maxLength(10)) }))
    .check(z.minLength(1), z.maxLength(1));

const secretValue = z.string().check(z.minLength(1), z.maxLength(2048));
/** Of a new channel there is nothing that a mask could stand for. */
export const NewEndpoints = Endpoints(secretValue.check(rule('maskTyped', (value) => value !== mask)));
export const KeptEndpoints = Endpoints(secretValue);

export const Encoders = z.array(z.strictObject({ template_id: word })).check(z.maxLength(8));
export const RecordSettings = z.strictObject({ rollingbuffer_duration: between(0, 1_209_600) });

/** What the walk-through sends, and no more: the rest is the vendor's default. */
export const NewChannel = z.strictObject({
  ...channelPlace,
  name: z.optional(channelName),
  state: onOff,
  input: ChannelInput,
  encoder_settings: z.optional(Encoders),
  record_settings: RecordSettings,
  endpoints: NewEndpoints,
});
export type NewChannel = z.infer<typeof NewChannel>;
