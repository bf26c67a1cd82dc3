import { expect, it } from 'vitest';
import { startTuning, tune, type Tuning } from './quality.ts';

const after = (...roundTrips: number[]) => roundTrips.reduce(tune, startTuning).quality;
const times = (count: number, ms: number) => Array.from({ length: count }, () => ms);

it('goes down after two slow round trips, never after one', () => {
  expect(after(900)).toBe('balanced');
  expect(after(900, 100, 900)).toBe('balanced');
  expect(after(900, 900)).toBe('slow');
  expect(after(...times(50, 5000))).toBe('slow');
});

it('goes up only after ten quick ones in a row', () => {
  expect(after(...times(9, 20))).toBe('balanced');
  expect(after(...times(10, 20))).toBe('best');
  expect(after(...times(9, 20), 200, ...times(9, 20))).toBe('balanced');
});

it('does not swing on a line between slow and quick, nor on one that is both in turn', () => {
  const seen = new Set<string>();
  let tuning: Tuning = startTuning;
  for (let n = 0; n < 200; n++) {
    tuning = tune(tuning, n % 3 === 0 ? 900 : n % 3 === 1 ? 300 : 20);
    seen.add(tuning.quality);
  }
  expect([...seen]).toEqual(['balanced']);
});
