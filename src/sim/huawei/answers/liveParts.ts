import type { Random } from '../../random.ts';
import { isObject } from '../../json.ts';
import { liveRefusal } from '../refusal.ts';

const invalid = () => liveRefusal(400, '100011001', 'Request parameters is invalid');

export function textAt(fields: Record<string, unknown>, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw invalid();
  return value;
}
const isWhole = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const listAt = (fields: Record<string, unknown>, name: string): Record<string, unknown>[] => {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every(isObject)) throw invalid();
  return value;
};

/** A part of a channel as the vendor takes it; packages get ids. */
export function checkPart(part: string, value: unknown, random: Random): unknown {
  if (part === 'state') {
    if (value !== 'ON' && value !== 'OFF') throw invalid();
    return value;
  }
  if (part === 'name') {
    if (typeof value !== 'string') throw invalid();
    return value;
  }
  if (part === 'encoder_settings') {
    for (const encoder of listAt({ value }, 'value')) textAt(encoder, 'template_id');
    return value;
  }
  if (!isObject(value) && part !== 'endpoints') throw invalid();
  if (part === 'record_settings') {
    if (!isObject(value) || !isWhole(value['rollingbuffer_duration'], 0, 1_209_600)) throw invalid();
    return value;
  }
  if (part === 'input' && isObject(value)) return checkInput(value);
  return listAt({ value }, 'value').map((endpoint) => ({
    hls_package: listAt(endpoint, 'hls_package').map((one) => checkPackage(one, random)),
  }));
}

function checkInput(input: Record<string, unknown>) {
  const protocol = textAt(input, 'input_protocol');
  if (!/^(FLV_PULL|RTMP_PUSH|HLS_PULL|SRT_PULL|SRT_PUSH)$/.test(protocol)) throw invalid();
  if (protocol.endsWith('_PUSH')) return input;
  for (const source of listAt(input, 'sources')) {
    textAt(source, 'url');
    const { bitrate = 1, width = 0, height = 0 } = source;
    if (!isWhole(bitrate, 1, 104_857_600) || !isWhole(width, 0, 4096) || !isWhole(height, 0, 2160))
      throw invalid();
  }
  return input;
}

function checkPackage(one: Record<string, unknown>, random: Random) {
  if (!textAt(one, 'url').endsWith('.m3u8')) throw invalid();
  if (!isWhole(one['segment_duration_seconds'], 1, 10)) throw invalid();
  const { encryption } = one;
  if (encryption !== undefined) {
    if (!isObject(encryption)) throw invalid();
    for (const name of ['resource_id', 'url', 'request_mode']) textAt(encryption, name);
    if (encryption['http_headers'] !== undefined && listAt(encryption, 'http_headers').length > 5)
      throw invalid();
  }
  return { id: `pk-${random.hex(8)}`, playlist_window_seconds: 0, ...one };
}
