import { isOver, type EventRow } from './stream/rows.ts';

/** How long a task took, or has taken by `now` of the vendor's clock, in milliseconds. */
export function durationOf(
  { task, state, at, startedAt, endedAt }: EventRow,
  now: number,
): number | undefined {
  if (task === undefined) return undefined;
  if (isOver(state) && endedAt === undefined) return undefined;
  return Math.max(0, (endedAt ?? now) - (startedAt ?? at));
}
