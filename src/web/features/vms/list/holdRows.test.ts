import { describe, expect, it } from 'vitest';
import { holdRows } from './holdRows.ts';

const row = (id: string, status = 'RUNNING') => ({ id, status });
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).join('');

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

  it('hold against an empty answer and against an empty table', () => {
    expect(holdRows([row('a')], [])).toMatchObject({ rows: [row('a')], updates: 1 });
    expect(holdRows([], [row('a')])).toMatchObject({ rows: [], updates: 1 });
  });
});
