import { useMemo } from 'react';
import { localeOf } from '../../lib/format.ts';
import { useSettings } from '../../lib/settings.tsx';

/** The time of day with its milliseconds, which tell a burst apart; with the date of another day. */
export function useMoment(): (epoch: number) => string {
  const { language, timeZone } = useSettings();
  return useMemo(() => {
    const locale = localeOf(language);
    const clock = {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
    } as const;
    const time = new Intl.DateTimeFormat(locale, { ...clock, timeZone });
    const whole = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...clock, timeZone });
    const halfDay = 12 * 3_600_000;
    return (epoch) => (Math.abs(Date.now() - epoch) < halfDay ? time : whole).format(epoch);
  }, [language, timeZone]);
}
