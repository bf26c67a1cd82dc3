import { describe, expect, it } from 'vitest';
import { holdRows } from './holdRows.ts';

const row = (id: string, status = 'RUNNING') => ({ id, status });
const ids = (rows: ({ id: string } | undefined)[]) => rows.map((row) => row?.id ?? '·').join('');

describe('rows under a pointer', () => {
  it('get new values in place', () => {
    const held = holdRows([row('a'), row('b')], [row('a'), row('b', 'STOPPED')]);
    expect(held).toEqual({ rows: [row('a'), row('b', 'STOPPED')], gone: new Set(), updates: 0 });
  });

  it('keep their order, and count what moved', () => {
    const held = holdRows([row('a'), row('b'), row('c')], [row('a'), row('c'), row('b')]);
    expect(ids(held.rows)).toBe('abc');
    expect(held.updates).toBe(2);
  });

  it('stay when they are gone, and say so', () => {
    const held = holdRows([row('a'), row('b'), row('c')], [row('a'), row('c')]);
    expect(ids(held.rows)).toBe('abc');
    expect(held.gone).toEqual(new Set(['b']));
    expect(held.updates).toBe(1);
  });

  it('let nobody in', () => {
    const held = holdRows([row('b')], [row('a'), row('b')]);
    expect(ids(held.rows)).toBe('b');
    expect(held.updates).toBe(1);
  });

  it('hold against an empty answer', () => {
    expect(holdRows([row('a')], [])).toMatchObject({ rows: [row('a')], updates: 1 });
  });

  it('come where none was yet: nothing moves by that', () => {
    expect(holdRows([], [row('a')])).toMatchObject({ rows: [row('a')], updates: 0 });
    const filled = holdRows([row('a'), undefined], [row('a'), row('b'), row('c')]);
    expect(ids(filled.rows)).toBe('abc');
    expect(filled.updates).toBe(0);
  });

  it('are not shown twice when they move to a place that is still empty', () => {
    const held = holdRows([row('a'), row('b'), undefined], [row('x'), row('a'), row('b'), row('c')]);
    expect(ids(held.rows)).toBe('ab·c');
    expect(held.updates).toBe(1);
  });

  it('are not gone when they have only moved off the screen', () => {
    const held = holdRows([row('a'), row('b')], [row('x'), row('a')], [row('x'), row('a'), row('b')]);
    expect(held.gone.size).toBe(0);
    expect(held.updates).toBe(2);
  });
});
