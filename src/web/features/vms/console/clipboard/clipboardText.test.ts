import { expect, it } from 'vitest';
import { judgeText, mostBytes } from './clipboardText.ts';

it('bad day: a clipboard of 10 MB is too long, and says how long it is', () => {
  const text = 'x'.repeat(10 * 2 ** 20);
  expect(judgeText(text, true)).toEqual({ bytes: 10 * 2 ** 20, why: 'tooLong' });
});

it.each([
  ['', true, 'empty'],
  ['x'.repeat(mostBytes), true, undefined],
  ['€'.repeat(mostBytes / 3 + 1), true, 'tooLong'], // three bytes each
  ['naïve', false, undefined],
  ['5 €', false, 'notLatin'],
  ['5 €', true, undefined],
] as const)('%.10s (Unicode: %s) is %s', (text, takesUnicode, why) => {
  expect(judgeText(text, takesUnicode).why).toBe(why);
});
