import type { Compare } from './rows.ts';

/** What is loaded of one source, from its beginning, in its own order. */
export interface Feed<R> {
  rows: readonly R[];
  /** Whether rows that are not loaded follow. */
  hasMore: boolean;
}

export interface Merged<R> {
  rows: R[];
  /** For each row, which feed it is of and its place in it. */
  origins: { feed: number; place: number }[];
  /** The feed whose next row must be known before the list can go on; undefined when all has been merged. */
  waitsFor: number | undefined;
}

/**
 * Merges sorted feeds into one sorted list. Only heads are compared, so that each source keeps the order it has
 * itself, whatever its collation. It stops where the next row of a feed is not loaded: going on without it would
 * skip rows that belong before.
 */
export function mergeFeeds<R>(feeds: readonly Feed<R>[], compare: Compare<R>): Merged<R> {
  const next = feeds.map(() => 0);
  const merged: Merged<R> = { rows: [], origins: [], waitsFor: undefined };
  for (;;) {
    let head: { row: R; feed: number } | undefined;
    for (const [feed, { rows, hasMore }] of feeds.entries()) {
      const row = rows[next[feed]!];
      if (row === undefined) {
        if (!hasMore) continue;
        merged.waitsFor = feed;
        return merged;
      }
      if (!head || compare(row, head.row) < 0) head = { row, feed };
    }
    if (!head) return merged;
    merged.rows.push(head.row);
    merged.origins.push({ feed: head.feed, place: next[head.feed]! });
    next[head.feed]! += 1;
  }
}

type Value = string | number | null;

/** As PostgreSQL orders: null after everything, so that descending begins with it. */
export function compareValues(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
