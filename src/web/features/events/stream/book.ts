import type { FeedRow } from './rows.ts';

/** Over the bound by this share before the oldest go: one by one would move the whole array each time. */
const slack = 0.05;

const compare = (one: FeedRow, other: FeedRow) =>
  one.order - other.order || one.tie - other.tie || one.seq - other.seq;

/**
 * Rows in their order, never many more than `most`. Rows are replaced, not changed, and keep their place; `onEvict` hears
 * of the oldest that had to go.
 */
export function createBook(most: number, onEvict: (row: FeedRow) => void) {
  const rows: FeedRow[] = [];
  const byId = new Map<string, FeedRow>();
  let copy: readonly FeedRow[] | undefined = [];

  /** The first place that is not before the row. */
  function placeOf(row: FeedRow): number {
    const last = rows.at(-1);
    if (!last || compare(last, row) < 0) return rows.length;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(rows[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get: (id: string) => byId.get(id),
    /** Oldest first; another array whenever something is new. */
    rows: (): readonly FeedRow[] => (copy ??= rows.slice()),
    add(row: FeedRow) {
      copy = undefined;
      rows.splice(placeOf(row), 0, row);
      byId.set(row.id, row);
      if (rows.length <= most * (1 + slack)) return;
      for (const old of rows.splice(0, rows.length - most)) {
        byId.delete(old.id);
        onEvict(old);
      }
    },
    /** Takes the place of the row with its id, if that is still there. */
    replace(row: FeedRow) {
      const before = byId.get(row.id);
      if (!before) return;
      copy = undefined;
      rows[placeOf(before)] = row;
      byId.set(row.id, row);
    },
  };
}
