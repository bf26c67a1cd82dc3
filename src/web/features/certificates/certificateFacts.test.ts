import { expect, it } from 'vitest';
import { daysLeft, deployedWords, domainsOf, expiryOf, urgencyOf } from './certificateFacts.ts';

const end = '2021-05-27 16:46:25.0'; // of the vendor's page
const day = 86_400_000;

it('a time without a zone is taken for UTC', () => {
  expect(expiryOf(end)).toBe(Date.UTC(2021, 4, 27, 16, 46, 25));
});

it.each([null, undefined, '', '2021-05-27', '27.5.2021 16:46', '2021-13-45 99:99:99.0'])(
  '%s is no time',
  (time) => {
    expect(expiryOf(time)).toBeNull();
    expect(daysLeft(time, 0)).toBeNull();
  },
);

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
  const left = daysLeft(end, Date.UTC(2021, 4, 27, 16, 46, 25) - days * day)!;
  expect(left).toBe(days);
  expect(urgencyOf(left)).toBe(urgency);
});

it('covers its domain and what stands beside it, each once', () => {
  expect(domainsOf({ domain: 'a.example', sans: 'b.example,*.c.example;a.example' })).toEqual([
    ...['a.example', 'b.example', '*.c.example'],
  ]);
});

it('nowhere is not unknown', () => {
  expect(deployedWords([])).toBe('');
  expect(deployedWords(null)).toBeNull();
});
