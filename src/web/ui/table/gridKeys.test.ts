import { describe, expect, it } from 'vitest';
import { whereTo } from './gridKeys.ts';

const grid = { columns: ['select', 'name', 'state'], length: 100, page: 10, top: -1 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const from = (place: number, column: string) => (key: string, ctrl?: boolean) => {
  const there = whereTo(press(key, ctrl), { place, column }, grid);
  return there && `${there.place} ${there.column}`;
};

describe('keys in a grid', () => {
  it('lead to the cell beside, above and below', () => {
    const go = from(5, 'name');
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => go(key))).toEqual([
      '4 name',
      '6 name',
      '5 select',
      '5 state',
    ]);
  });

  it('lead to the ends of the row, and with Ctrl of the list', () => {
    const go = from(5, 'name');
    expect([go('Home'), go('End'), go('Home', true), go('End', true)]).toEqual([
      '5 select',
      '5 state',
      '0 select',
      '99 state',
    ]);
  });

  it('pass a page, and stop at the ends', () => {
    expect([from(5, 'name')('PageDown'), from(5, 'name')('PageUp'), from(95, 'name')('PageDown')]).toEqual([
      '15 name',
      '0 name',
      '99 name',
    ]);
  });

  it('lead to the head and not beyond', () => {
    expect(from(0, 'name')('ArrowUp')).toBe('-1 name');
    expect(from(-1, 'name')('ArrowUp')).toBeUndefined();
    expect(from(99, 'state')('ArrowDown')).toBeUndefined();
    expect(from(5, 'state')('ArrowRight')).toBeUndefined();
  });

  it('are left to others when they are no arrows', () => {
    expect(from(5, 'name')('Enter')).toBeUndefined();
    expect(from(5, 'name')('x')).toBeUndefined();
  });
});
