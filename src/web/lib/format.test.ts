import { describe, expect, it } from 'vitest';
import { formatAgo, formatBytes, formatDuration, formatPercent, formatTime } from './format.ts';
import { isTimeZone, offsetOf, resolveTimeZone } from './timeZones.ts';

const noon = Date.UTC(2026, 2, 1, 12, 0, 0);
const gib = 1024 ** 3;

describe('formatTime', () => {
  it('shows the same moment in the zone asked for', () => {
    expect(formatTime(noon, 'UTC', 'de')).toBe('01.03.2026, 12:00:00');
    expect(formatTime(noon, 'Asia/Shanghai', 'de')).toBe('01.03.2026, 20:00:00');
    expect(formatTime('2026-03-01T12:00:00.000Z', 'UTC', 'zh')).toBe('2026年3月1日 12:00:00');
  });
  it.each([null, undefined, '', 'yesterday', NaN, 1e300])('shows a dash for %s', (junk) => {
    expect(formatTime(junk, 'UTC', 'en')).toBe('–');
    expect(formatAgo(junk, 'en', noon)).toBe('–');
  });
});

describe('formatAgo', () => {
  it('counts in the largest whole unit, both ways', () => {
    expect(formatAgo(noon - 3 * 60_000, 'en', noon)).toBe('3 minutes ago');
    expect(formatAgo(noon + 2 * 3_600_000, 'de', noon)).toBe('in 2 Stunden');
    expect(formatAgo(noon - 86_400_000, 'zh', noon)).toBe('昨天');
    expect(formatAgo(noon - 20_000, 'en', noon)).toBe('now');
  });
});

describe('formatBytes', () => {
  it('takes the unit that fits', () => {
    expect(formatBytes(8 * gib, 'en')).toBe('8 GiB');
    expect(formatBytes(512 * 1024 ** 2, 'en')).toBe('512 MiB');
    expect(formatBytes(1.5 * 1024 * gib, 'de')).toBe('1,5 TiB');
    expect(formatBytes(0, 'en')).toBe('0 B');
    expect(formatBytes(2 ** 70, 'en')).toBe('1,048,576 PiB');
  });
  it.each([null, undefined, NaN, Infinity, -1])('shows a dash for %s', (junk) => {
    expect(formatBytes(junk, 'en')).toBe('–');
  });
});

describe('formatDuration', () => {
  it('names the two largest units', () => {
    expect(formatDuration(125_000, 'de')).toBe('2 Min. 5 Sek.');
    expect(formatDuration(3_600_000, 'de')).toBe('1 Std.');
    expect(formatDuration(90_061_000, 'de')).toBe('1 Tg. 1 Std.');
    expect(formatDuration(-5, 'zh')).toBe('0秒');
  });
});

it('takes percent as vendors give it', () => expect(formatPercent(12.4, 'en')).toBe('12%'));

describe('time zones', () => {
  it('refuses what this browser does not know', () => {
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('local')).toBe(true);
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
  });
  it('tells the offset at a moment', () => {
    expect(offsetOf('Europe/Berlin', Date.UTC(2026, 6, 1))).toBe('GMT+2');
    expect(offsetOf('Europe/Berlin', Date.UTC(2026, 0, 1))).toBe('GMT+1');
    expect(resolveTimeZone('UTC')).toBe('UTC');
  });
});
