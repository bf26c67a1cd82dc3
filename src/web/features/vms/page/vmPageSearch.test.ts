import { expect, it } from 'vitest';
import { parseVmPageSearch } from './vmPageSearch.ts';

it('keeps what a ticket points at, and nothing that does not belong there', () => {
  const pasted = { section: 'snapshots', snapshot: 'clsn1', range: '6h' };
  expect(parseVmPageSearch(pasted)).toEqual(pasted);
  const junk = { section: 'kitchen', snapshot: '../../etc', range: '9y', q: 'x' };
  expect(Object.values(parseVmPageSearch(junk)).filter(Boolean)).toEqual([]);
});
