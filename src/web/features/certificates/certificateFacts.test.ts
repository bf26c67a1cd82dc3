import { expect, it } from 'vitest';
import { daysLeft, deployedWords, domainsOf, expiryOf } from './certificateFacts.ts';

const end = '2021-05-27 16:46:25.0'; // of the vendor's page

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

it('covers its domain and what stands beside it, each once', () => {
  expect(domainsOf({ domain: 'a.example', sans: 'b.example,*.c.example;a.example' })).toEqual([
    ...['a.example', 'b.example', '*.c.example'],
  ]);
});

it('nowhere is not unknown', () => {
  expect(deployedWords([])).toBe('');
  expect(deployedWords(null)).toBeNull();
});
