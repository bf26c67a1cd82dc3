import { expect, it } from 'vitest';
import { aheadOf, daysUntil, urgencyOf } from './days.ts';

it.each([
  [60, 'fine'],
  [59, 'soon'],
  [30, 'soon'],
  [29, 'month'],
  [7, 'month'],
  [6, 'week'],
  [0, 'week'],
  [-1, 'ended'],
] as const)('with %i days left it is %s', (days, urgency) => {
  expect(urgencyOf(daysUntil(days * 86_400_000 + 1, 0)!)).toBe(urgency);
});

it.each([
  [30, undefined],
  [29, 30],
  [7, 30],
  [6, 7],
  [1, 7],
  [0, 1],
  [-1, 0],
] as const)('with %i days left the notice of %s days ahead has come', (days, ahead) => {
  expect(aheadOf(days)).toBe(ahead);
});
