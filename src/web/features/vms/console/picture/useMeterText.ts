import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../lib/useFormat.ts';
import type { Line } from './useLine.ts';

/** Round trip, pictures and kilobytes a second, in a few characters. */
export function useMeterText(line: Line | null): string {
  const { t } = useTranslation('console');
  const format = useFormat();
  if (!line) return '';
  const { roundTrip, framesPerSecond, bytesPerSecond } = line;
  return t('meter', {
    roundTrip: roundTrip === null ? '–' : format.number(Math.round(roundTrip)),
    frames: format.number(framesPerSecond),
    kilobytes: format.number(Math.round(bytesPerSecond / 1000)),
  });
}
