import { expect, it } from 'vitest';
import { createNames, shortId } from './names.ts';
import { event } from './testing.ts';

const vm = { kind: 'vm', id: '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10' };

it('remembers the name of a machine that has been deleted', () => {
  const names = createNames();
  names.learnFrom(event('vm/create', 0, { entity: { ...vm, name: 'web-01' } }));
  names.learnFrom(event('vm/delete', 10, { entity: vm }));
  expect(names.of(vm)).toBe('web-01');
});

it('takes the newest name of a thing', () => {
  const names = createNames();
  names.learn(vm, 'web-01');
  names.learn(vm, 'web-02');
  names.learn(vm, null);
  expect(names.of(vm)).toBe('web-02');
});

it('forgets the oldest beyond its bound', () => {
  const names = createNames(2);
  for (const id of ['a', 'b', 'c']) names.learn({ kind: 'vm', id }, `vm ${id}`);
  expect(['a', 'b', 'c'].map((id) => names.of({ kind: 'vm', id }))).toEqual([undefined, 'vm b', 'vm c']);
});

it('knows nothing of what it was not told, and has a short word for it', () => {
  expect(createNames().of(vm)).toBeUndefined();
  expect(createNames().of(undefined)).toBeUndefined();
  expect(shortId(vm)).toBe('9a3ce5a1');
});
