import { isOver, type EventRow, type FeedRow } from './stream/rows.ts';

const leastMs = 60_000;
/** Where there is too little to compare with. */
const usualMs = 10 * 60_000;
const fewest = 5;
const times = 3;

export interface Long {
  /** How long it has been under way, in milliseconds. */
  ms: number;
  /** What it is long against: so many of its kind, of which the longest took this many milliseconds. */
  others?: { count: number; longest: number };
}

/** How long a task has taken, when that is worth a look: thrice the longest of its kind that is here, else ten minutes. */
export function longTask(task: EventRow, rows: readonly FeedRow[], now: number): Long | undefined {
  const ms = now - task.at;
  if (isOver(task.state) || ms < leastMs) return undefined;
  const took = rows.flatMap((row) => {
    const isLike = row.kind === 'task' && row.object === task.object && row.verb === task.verb;
    return isLike && row.state === 'success' && row.endedAt !== undefined ? row.endedAt - row.at : [];
  });
  if (took.length < fewest) return ms >= usualMs ? { ms } : undefined;
  const longest = Math.max(...took);
  return ms >= longest * times ? { ms, others: { count: took.length, longest } } : undefined;
}
