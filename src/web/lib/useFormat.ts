import { useMemo } from 'react';
import {
  formatAgo,
  formatBytes,
  formatClock,
  formatDuration,
  formatNumber,
  formatPercent,
  formatTime,
} from './format.ts';
import { useSettings } from './settings.tsx';

type Maybe<T> = T | null | undefined;

/** The formats of `format.ts` in the person's language and time zone. */
export function useFormat() {
  const { language, timeZone } = useSettings();
  return useMemo(
    () => ({
      time: (time: Maybe<number | string>) => formatTime(time, timeZone, language),
      clock: (time: Maybe<number | string>) => formatClock(time, timeZone, language),
      ago: (time: Maybe<number | string>, now = Date.now()) => formatAgo(time, language, now),
      bytes: (bytes: Maybe<number>) => formatBytes(bytes, language),
      duration: (milliseconds: Maybe<number>) => formatDuration(milliseconds, language),
      number: (value: Maybe<number>, digits?: number) => formatNumber(value, language, digits),
      percent: (percent: Maybe<number>, digits?: number) => formatPercent(percent, language, digits),
    }),
    [language, timeZone],
  );
}
