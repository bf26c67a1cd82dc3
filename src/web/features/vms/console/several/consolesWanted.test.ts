import { expect, it } from 'vitest';
import { mostConsoles, readWanted, writeWanted } from './consolesWanted.ts';

it('is read as it was written, each machine once, what cannot be one left out', () => {
  const wanted = [
    { scope: 'tower-hq', vm: 'clvz93' },
    { scope: 'tower-branch', vm: 'clvz93' },
  ];
  expect(readWanted(writeWanted(wanted))).toEqual(wanted);
  expect(readWanted('hq.a,hq.a,,hq,hq.b/c,../x,hq.d')).toEqual([
    { scope: 'hq', vm: 'a' },
    { scope: 'hq', vm: 'd' },
  ]);
});

it('is no more than a page carries', () => {
  const many = Array.from({ length: 20 }, (_, n) => `hq.vm${n}`).join(',');
  expect(readWanted(many)).toHaveLength(mostConsoles);
});
