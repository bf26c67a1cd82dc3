import type { Compare } from '../../lib/rows/rows.ts';
import type { Column, Sort } from './columns.ts';

type Value = string | number | null;
const words = new Intl.Collator(undefined, { numeric: true });

/** Addresses and names as people count: `10.0.0.9` before `10.0.0.10`. */
export const countingOrder = (one: string, other: string): number => words.compare(one, other);

/** In the order of a column; what is missing comes last. */
export function rowOrder<R>(columns: readonly Column<R>[], { by, dir }: Sort): Compare<R> {
  const value = columns.find(({ id }) => id === by)?.value ?? (() => null);
  const sign = dir === 'asc' ? 1 : -1;
  return (one, other) => sign * compare(value(one), value(other));
}

function compare(one: Value, other: Value): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return countingOrder(String(one), String(other));
}

/** Whether what is looked for stands in any column of a row. */
export function rowMatches<R>(columns: readonly Column<R>[], q: string): (row: R) => boolean {
  const wanted = q.trim().toLowerCase();
  return (row) =>
    wanted === '' ||
    columns
      .map(({ value }) => value(row) ?? '')
      .join(' ')
      .toLowerCase()
      .includes(wanted);
}
