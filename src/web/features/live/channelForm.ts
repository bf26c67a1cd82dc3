import { isPushed } from '../../../contract/services/live/kinds.ts';
import type { LiveChannel, LivePackage } from '../../../contract/services/live/channels.ts';
import { packagesOf } from './channelColumns.tsx';

// What the forms of a channel hold, and what that makes of a body. Numbers that are not typed stand as ''.

type Typed = number | string;
export interface TypedSource {
  url: string;
  bitrate: Typed;
  width: Typed;
  height: Typed;
}
export interface TypedInput {
  input_protocol: string;
  sources: TypedSource[];
}
export interface TypedPackage {
  id: string;
  url: string;
  segment_duration_seconds: Typed;
  playlist_window_seconds: Typed;
  stream_selection: { key: string; max_bandwidth: Typed; min_bandwidth: Typed }[];
  isEncrypted: boolean;
  encryption: {
    level: string;
    resource_id: string;
    url: string;
    http_headers: { key: string; value: string }[];
  };
}
export interface TypedEndpoints {
  endpoints: { hls_package: TypedPackage[] }[];
}

export const newSource: TypedSource = { url: '', bitrate: '', width: '', height: '' };
const newEncryption = { level: 'content', resource_id: '', url: '', http_headers: [] };
export const newPackage: TypedPackage = {
  ...{ id: '', url: '', segment_duration_seconds: 4, playlist_window_seconds: '' },
  ...{ stream_selection: [], isEncrypted: false, encryption: newEncryption },
};

const typed = (value: number | null | undefined): Typed => value ?? '';

export const inputOf = ({ input }: LiveChannel): TypedInput => ({
  input_protocol: input?.input_protocol ?? 'FLV_PULL',
  sources: (input?.sources ?? []).map(({ url, bitrate, width, height }) => ({
    ...{ url: url ?? '', bitrate: typed(bitrate), width: typed(width), height: typed(height) },
  })),
});

const packageOf = (one: LivePackage): TypedPackage => ({
  ...{ id: one.id ?? '', url: one.url ?? '', segment_duration_seconds: typed(one.segment_duration_seconds) },
  playlist_window_seconds: typed(one.playlist_window_seconds),
  stream_selection: (one.stream_selection ?? []).map(({ key, max_bandwidth, min_bandwidth }) => ({
    ...{ key: key ?? '', max_bandwidth: typed(max_bandwidth), min_bandwidth: typed(min_bandwidth) },
  })),
  isEncrypted: Boolean(one.encryption),
  encryption: {
    ...{ level: one.encryption?.level ?? 'content', resource_id: one.encryption?.resource_id ?? '' },
    url: one.encryption?.url ?? '',
    http_headers: (one.encryption?.http_headers ?? []).map(({ key, value }) => ({
      ...{ key: key ?? '', value: value ?? '' },
    })),
  },
});
export const endpointsOf = (channel: LiveChannel): TypedEndpoints['endpoints'] => [
  { hls_package: packagesOf(channel).map(packageOf) },
];

/** Without the fields that nobody filled in: the vendor has defaults for them. */
const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;

export const toInput = ({ input_protocol, sources }: TypedInput) => ({
  input_protocol,
  ...(!isPushed(input_protocol) && { sources: sources.map(filled) }),
});

function toPackage({ stream_selection, isEncrypted, encryption, ...rest }: TypedPackage) {
  const { http_headers, ...server } = encryption;
  return {
    ...filled(rest),
    ...(stream_selection.length > 0 && { stream_selection: stream_selection.map(filled) }),
    ...(isEncrypted && {
      encryption: {
        ...{ ...server, system_ids: ['FairPlay'], speke_version: '1.0', request_mode: 'direct_http' },
        ...(http_headers.length > 0 && { http_headers }),
      },
    }),
  };
}
export const toEndpoints = (endpoints: TypedEndpoints['endpoints']) =>
  endpoints.map(({ hls_package }) => ({ hls_package: hls_package.map(toPackage) }));

/** Template ids as one types them: with commas or spaces between. */
export const toEncoders = (text: string) =>
  text
    .split(/[\s,，]+/)
    .filter(Boolean)
    .map((template_id) => ({ template_id }));
export const encodersOf = ({ encoder_settings }: LiveChannel) =>
  (encoder_settings ?? []).map(({ template_id }) => template_id).join(', ');
