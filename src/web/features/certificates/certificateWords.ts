import type { TFunction } from 'i18next';
import { certificateStates } from '../../../contract/services/scm.ts';

/** A state that has no words here is shown as the vendor says it. */
export function stateWords(t: TFunction<'certificates'>, status: string | null): string {
  const known = certificateStates.find((state) => state === status);
  return known ? t(`state_${known}`) : (status ?? '–');
}
