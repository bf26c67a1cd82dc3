import * as z from 'zod/mini';
import { masked } from '../../masks.ts';
import { key, type Projected } from '../../operation.ts';

// A channel as it is answered. Times are seconds unless said, bitrates bit/s.

const text = z.optional(z.nullable(z.string()));
const whole = z.optional(z.nullable(z.int()));

const Source = z.object({
  url: text,
  bitrate: whole,
  width: whole,
  height: whole,
  enable_snapshot: z.optional(z.nullable(z.boolean())),
});

/** The key server's headers hold its credentials: `value` says only that there is one. */
const Encryption = <V extends z.ZodMiniType>(value: V) =>
  z.object({
    level: text, // content, profile
    resource_id: text,
    system_ids: z.nullish(z.array(z.string())),
    url: text,
    speke_version: text,
    request_mode: text, // direct_http, functiongraph_proxy
    http_headers: z.nullish(z.array(z.object({ key: z.string(), value }))),
    urn: text,
    key_rotation_interval_seconds: whole,
  });

const Package = <V extends z.ZodMiniType>(value: V) =>
  z.object({
    id: text, // made by the vendor, wanted back by a change
    url: z.string(),
    stream_selection: z.nullish(z.array(z.object({ key: text, max_bandwidth: whole, min_bandwidth: whole }))),
    segment_duration_seconds: whole,
    playlist_window_seconds: whole,
    hls_version: text,
    encryption: z.nullish(Encryption(value)),
  });

const Channel = <V extends z.ZodMiniType>(value: V) =>
  z.object({
    id: key(),
    domain: z.string(),
    app_name: z.string(),
    name: text,
    state: z.string(), // ON, OFF
    mode: text,
    input: z.nullish(z.object({ input_protocol: z.string(), sources: z.nullish(z.array(Source)) })),
    encoder_settings: z.nullish(z.array(z.object({ template_id: z.string() }))),
    record_settings: z.nullish(z.object({ rollingbuffer_duration: z.optional(z.int()) })),
    endpoints: z.nullish(z.array(z.object({ hls_package: z.nullish(z.array(Package(value))) }))),
  });

const answerOf = <V extends z.ZodMiniType>(value: V) =>
  z.object({ total: z.optional(z.int()), channels: z.nullish(z.array(Channel(value))) });
export const Channels = answerOf(masked);
/** With the credentials of the key servers: for the BFF alone. */
export const BareChannels = answerOf(z.string());

export type LiveChannel = Projected<z.infer<ReturnType<typeof Channel<typeof masked>>>>;
export type LivePackage = Projected<z.infer<ReturnType<typeof Package<typeof masked>>>>;
