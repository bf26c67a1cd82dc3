import { expect, it } from 'vitest';
import { longTask } from './longTask.ts';
import { rowOf, joinEvent } from './stream/join.ts';
import type { EventRow } from './stream/rows.ts';
import { noon, ofTask } from './stream/testing.ts';

const minute = 60_000;
let last = 0;

/** A task that powers a machine on; it took so long, or goes on. */
function powerOn(tookMs?: number): EventRow {
  const task = `t${++last}`;
  const placed = { id: task, scope: 'vcd', order: last, tie: last, seq: last };
  const running = [ofTask('vm/deploy_request', 0, task)].reduce(
    joinEvent,
    rowOf(ofTask('task/start', 0, task), placed, noon),
  );
  return tookMs === undefined ? running : joinEvent(running, ofTask('task/complete', tookMs, task));
}
const six = [1, 2, 3, 4, 5, 40].map((seconds) => powerOn(seconds * 1000));

it('is long after thrice the longest of its kind', () => {
  expect(longTask(powerOn(), six, noon + 1.9 * minute)).toBeUndefined();
  expect(longTask(powerOn(), six, noon + 2 * minute)).toEqual({
    ms: 2 * minute,
    others: { count: 6, longest: 40_000 },
  });
});

it('is not long within a minute, however quick the others were', () => {
  const quick = Array.from({ length: 5 }, () => powerOn(10));
  expect(longTask(powerOn(), quick, noon + 0.9 * minute)).toBeUndefined();
  expect(longTask(powerOn(), quick, noon + minute)).toBeDefined();
});

it('is long after ten minutes where there is too little to compare with', () => {
  expect(longTask(powerOn(), six.slice(0, 4), noon + 9.9 * minute)).toBeUndefined();
  expect(longTask(powerOn(), six.slice(0, 4), noon + 10 * minute)).toEqual({ ms: 10 * minute });
});

it('is compared with its own kind alone, and never long once it is over', () => {
  const others = six.map((row) => ({ ...row, verb: 'delete' }));
  expect(longTask(powerOn(), others, noon + 5 * minute)).toBeUndefined();
  expect(longTask(powerOn(20 * minute), six, noon + 30 * minute)).toBeUndefined();
});
