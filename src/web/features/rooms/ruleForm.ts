import type { RecordRule } from '../../../contract/services/rtc/rules.ts';

/** What the form of a rule holds. */
export interface TypedRule {
  obs_addr: { bucket: string; location: string; object: string; project_id: string };
  record_formats: string[];
  hls_config: { record_cycle: number | string };
  mp4_config: { record_cycle: number | string };
}

/** Begins with the rule there is: what is not changed stays. */
export function startOf(rule: RecordRule | undefined, project: string): TypedRule {
  const { obs_addr } = rule ?? {};
  return {
    obs_addr: {
      bucket: obs_addr?.bucket ?? '',
      location: obs_addr?.location ?? 'cn-north-4',
      object: obs_addr?.object ?? '',
      project_id: obs_addr?.project_id ?? project,
    },
    record_formats: rule?.record_formats ?? ['MP4'],
    hls_config: { record_cycle: rule?.hls_config?.record_cycle ?? 0 },
    mp4_config: { record_cycle: rule?.mp4_config?.record_cycle ?? '' },
  };
}

/** Only what is said: without a cycle the vendor takes two hours for an MP4. */
export function toRule({ obs_addr, record_formats, hls_config, mp4_config }: TypedRule) {
  const { object, ...address } = obs_addr;
  return {
    obs_addr: { ...address, ...(object !== '' && { object }) },
    record_formats,
    ...(record_formats.includes('HLS') && { hls_config }),
    ...(record_formats.includes('MP4') && {
      mp4_config: mp4_config.record_cycle === '' ? {} : mp4_config,
    }),
  };
}
