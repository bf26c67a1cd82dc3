// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Row, Rows } from '../../lib/rows/rows.ts';
import { useSelection } from './useSelection.ts';

const all: Row[] = Array.from({ length: 10 }, (_, place) => ({ id: `row-${place}` }));

/** Rows whose readings end when the test says so. */
function slowRows() {
  const waiting: (() => void)[] = [];
  const rows: Rows<Row> = {
    list: 'test',
    length: all.length,
    total: all.length,
    at: (place) => all[place],
    left: new Set(),
    isLoading: false,
    troubles: [],
    awaited: [],
    asOf: 0,
    look() {},
    read: (from, to) => new Promise((settle) => waiting.push(() => settle(all.slice(from, to)))),
    watch() {},
  };
  const end = (reading: number) => act(async () => Promise.resolve(waiting[reading]?.()));
  return { rows, end };
}

function show() {
  const { rows, end } = slowRows();
  const { result } = renderHook(() => useSelection(rows));
  const picked = () => [...result.current.picked.keys()];
  /** Shift and an arrow, one place further. */
  const extend = (place: number) => act(() => void result.current.extend(place, place - 1));
  return { result, end, picked, extend };
}

it('begins where the first key was, though the next came before its rows had', async () => {
  const { end, picked, extend } = show();
  extend(1);
  extend(2);
  extend(3);
  await end(0);
  await end(1);
  await end(2);
  expect(picked()).toEqual(['row-0', 'row-1', 'row-2', 'row-3']);
});

it('is what the last key asked for, in whatever order the answers come', async () => {
  const { end, picked, extend } = show();
  extend(1);
  extend(2);
  await end(1);
  await end(0);
  expect(picked()).toEqual(['row-0', 'row-1', 'row-2']);
});

it('that was cleared stays so when an answer comes late, and begins anew', async () => {
  const { result, end, picked, extend } = show();
  extend(1);
  act(() => result.current.clear());
  await end(0);
  expect(picked()).toEqual([]);
  extend(6);
  await end(1);
  expect(picked()).toEqual(['row-5', 'row-6']);
});
