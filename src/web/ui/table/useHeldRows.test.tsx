// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useHeldRows } from './useHeldRows.ts';

interface Shown {
  fresh: { id: string; status: string }[];
  list: string;
  isHeld: boolean;
}
const rows = (ids: string, status = 'RUNNING') => Array.from(ids, (id) => ({ id, status }));
const show = (initialProps: Shown) => {
  const { result, rerender } = renderHook(
    ({ fresh, list, isHeld }: Shown) => useHeldRows({ view: list, rows: fresh }, isHeld),
    { initialProps },
  );
  return { rerender, result, ids: () => result.current.rows.map((row) => row?.id).join('') };
};

describe('a list that holds still', () => {
  it('follows every answer while nobody points at it', () => {
    const { rerender, ids } = show({ fresh: rows('ab'), list: '1', isHeld: false });
    rerender({ fresh: rows('ba'), list: '1', isHeld: false });
    expect(ids()).toBe('ba');
  });

  it('holds through many answers, and catches up when the pointer leaves', () => {
    const { rerender, result, ids } = show({ fresh: rows('abc'), list: '1', isHeld: false });
    rerender({ fresh: rows('abc'), list: '1', isHeld: true });
    rerender({ fresh: rows('acd', 'STOPPED'), list: '1', isHeld: true });
    rerender({ fresh: rows('dca', 'SUSPENDED'), list: '1', isHeld: true });
    expect(ids()).toBe('abc');
    expect(result.current.rows.map((row) => row?.status)).toEqual(['SUSPENDED', 'RUNNING', 'SUSPENDED']);
    expect(result.current.gone).toEqual(new Set('b'));
    expect(result.current.updates).toBeGreaterThan(0);
    rerender({ fresh: rows('dca'), list: '1', isHeld: false });
    expect(ids()).toBe('dca');
    expect(result.current.updates).toBe(0);
  });

  it('shows what waits when it is asked for, and holds that', () => {
    const { rerender, result, ids } = show({ fresh: rows('ab'), list: '1', isHeld: true });
    rerender({ fresh: rows('bc'), list: '1', isHeld: true });
    act(() => result.current.release());
    expect(ids()).toBe('bc');
    expect(result.current.updates).toBe(0);
    rerender({ fresh: rows('cb'), list: '1', isHeld: true });
    expect(ids()).toBe('bc');
  });

  it('shows another list at once, because somebody asked for it', () => {
    const { rerender, ids } = show({ fresh: rows('ab'), list: '1', isHeld: true });
    rerender({ fresh: rows('xy'), list: '2', isHeld: true });
    expect(ids()).toBe('xy');
  });
});
