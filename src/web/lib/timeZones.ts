export const localTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** `local`, or a name that this browser can show times in. */
export function isTimeZone(choice: string): boolean {
  if (choice === 'local') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: choice });
    return true;
  } catch {
    return false;
  }
}

export const resolveTimeZone = (choice: string) => (choice === 'local' ? localTimeZone() : choice);

/** Every zone this browser knows by name; UTC is often missing from its own list. */
export const allTimeZones = () => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

/** `GMT+8` and the like, as it is at `at`. */
export function offsetOf(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
