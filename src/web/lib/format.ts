import type { Language } from './i18n.ts';

// What cannot be shown is a dash, never `NaN` or `Invalid Date`: vendors' answers hold nulls and junk.
const nothing = '–';
type Maybe<T> = T | null | undefined;

const fallbackLocale: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN', de: 'de-DE' };
/** The browser's own region of a language, so that a Swiss and an American see their own dates. */
export function localeOf(language: Language): string {
  const offered = typeof navigator === 'undefined' ? [] : navigator.languages;
  return offered.find((tag) => tag.startsWith(`${language}-`)) ?? fallbackLocale[language];
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function dateFormat(timeZone: string, language: Language, options: Intl.DateTimeFormatOptions) {
  const locale = localeOf(language);
  const name = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(name, made);
  return made;
}

/** Epoch milliseconds of a number or an ISO string; undefined when it is no time. */
export function toEpoch(time: Maybe<number | string>): number | undefined {
  if (time == null || time === '') return undefined;
  const epoch = typeof time === 'number' ? time : Date.parse(time);
  return Number.isFinite(epoch) && Math.abs(epoch) <= 8.64e15 ? epoch : undefined;
}

/** Date and time of day, to the second. */
export function formatTime(time: Maybe<number | string>, timeZone: string, language: Language): string {
  const epoch = toEpoch(time);
  if (epoch === undefined) return nothing;
  return dateFormat(timeZone, language, { dateStyle: 'medium', timeStyle: 'medium' }).format(epoch);
}

/** The time of day alone, for what is about now. */
export function formatClock(time: Maybe<number | string>, timeZone: string, language: Language): string {
  const epoch = toEpoch(time);
  if (epoch === undefined) return nothing;
  return dateFormat(timeZone, language, { timeStyle: 'short' }).format(epoch);
}

const agoSteps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
/** `3 minutes ago`, `in 2 hours`; less than a minute is `now`. */
export function formatAgo(time: Maybe<number | string>, language: Language, now: number): string {
  const epoch = toEpoch(time);
  if (epoch === undefined) return nothing;
  const distance = epoch - now;
  const words = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  const step = agoSteps.find(([, length]) => Math.abs(distance) >= length);
  return step ? words.format(Math.trunc(distance / step[1]), step[0]) : words.format(0, 'second');
}

const numberFormats = new Map<string, Intl.NumberFormat>();
/** Making one costs more than a hundred uses of it, and a list scrolled formats hundreds of numbers a second. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions) {
  const locale = localeOf(language);
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = numberFormats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  numberFormats.set(name, made);
  return made;
}

export function formatNumber(value: Maybe<number>, language: Language, digits = 0): string {
  if (value == null || !Number.isFinite(value)) return nothing;
  return numberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** `12.4` → `12%`; vendors give percent, not fractions. */
export function formatPercent(percent: Maybe<number>, language: Language, digits = 0): string {
  if (percent == null || !Number.isFinite(percent)) return nothing;
  const options = { style: 'percent', maximumFractionDigits: digits } as const;
  return numberFormat(language, options).format(percent / 100);
}

const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
/** Binary units, one decimal at most: `8 GiB`, `1.5 TiB`. */
export function formatBytes(bytes: Maybe<number>, language: Language): string {
  if (bytes == null || !Number.isFinite(bytes) || bytes < 0) return nothing;
  const power = bytes < 1 ? 0 : Math.min(binary.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${formatNumber(bytes / 1024 ** power, language, 1)} ${binary[power]}`;
}

const durationSteps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
/** The two largest units of a span in milliseconds: `2 min 5 sec`. */
export function formatDuration(milliseconds: Maybe<number>, language: Language): string {
  if (milliseconds == null || !Number.isFinite(milliseconds)) return nothing;
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const start = durationSteps.findIndex(([, length]) => seconds >= length);
  const units = start < 0 ? durationSteps.slice(-1) : durationSteps.slice(start, start + 2);
  let rest = seconds;
  return units
    .map(([unit, length], place) => {
      const count = Math.floor(rest / length);
      rest -= count * length;
      if (count === 0 && place > 0) return '';
      return numberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
    })
    .filter(Boolean)
    .join(' ');
}
