import { expect, it } from 'vitest';
import { lostNames } from './lostNames.ts';

it.each([
  [['a.example.com'], ['A.example.com'], []],
  [['a.example.com', 'example.com'], ['*.example.com'], ['example.com']],
  [['*.example.com'], ['*.example.com'], []],
  [['a.b.example.com'], ['*.example.com'], ['a.b.example.com']],
  [['*.example.com'], ['a.example.com'], ['*.example.com']],
])('of %j by %j these are lost: %j', (old, fresh, lost) => {
  expect(lostNames(old, fresh)).toEqual(lost);
});
