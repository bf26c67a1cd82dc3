import type { TFunction } from 'i18next';

type Words = TFunction<'databases'>;

const states = [
  ...(['normal', 'abnormal', 'creating', 'frozen', 'data_disk_full', 'createfail', 'enlargefail'] as const),
  'updating',
] as const;
const modes = ['Sharding', 'ReplicaSet', 'Single'] as const;

/** A state that has no words here is shown as the vendor says it. */
export function stateWords(t: Words, status: string | null): string {
  const known = states.find((state) => state === status);
  return known ? t(`state_${known}`) : (status ?? '–');
}

export function modeWords(t: Words, mode: string | null): string {
  const known = modes.find((one) => one === mode);
  return known ? t(`mode_${known}`) : (mode ?? '–');
}
