import type { UseQueryResult } from '@tanstack/react-query';
import type { Row, Rows } from '../../../lib/rows/rows.ts';
import type { Column, Sort } from '../../../ui/table/columns.ts';

/** One scope's share of a list that is short enough to be read whole. */
export interface Share<R> {
  scope: string;
  /** Undefined until it was read. */
  rows: readonly R[] | undefined;
  load: Pick<UseQueryResult, 'error' | 'dataUpdatedAt' | 'refetch'>;
}

interface Asked<R> {
  columns: readonly Column<R>[];
  sort: Sort;
  /** What is looked for in the columns' values; empty for all. */
  q: string;
  isWanted?: (row: R) => boolean;
}

/** Lists of several scopes as one, searched and sorted here: this vendor sorts and joins nothing. */
export function wholeRows<R extends Row>(shares: readonly Share<R>[], asked: Asked<R>): Rows<R> {
  const { sort, q } = asked;
  const shown = arrange(
    shares.flatMap(({ rows }) => rows ?? []),
    asked,
  );
  const answered = shares.filter(({ rows }) => rows !== undefined);
  const times = answered.map(({ load }) => load.dataUpdatedAt);
  return {
    list: JSON.stringify([shares.map(({ scope }) => scope), sort, q]),
    at: (place) => shown[place],
    length: shown.length,
    total: answered.length > 0 ? shown.length : undefined,
    isLoading: answered.length === 0 && !shares.some(({ load }) => load.error),
    asOf: times.length > 0 ? Math.min(...times) : 0,
    troubles: shares.flatMap(({ scope, rows, load: { error, refetch } }) =>
      error ? [{ scope, failure: error, hasRows: rows !== undefined, retry: () => void refetch() }] : [],
    ),
    awaited:
      answered.length > 0
        ? shares.filter(({ rows, load }) => !rows && !load.error).map(({ scope }) => scope)
        : [],
    look: () => undefined, // it is all here
    read: async (from, to) => shown.slice(from, to),
    watch: () => undefined,
    left: new Set(),
  };
}

export function arrange<R extends Row>(rows: readonly R[], { columns, sort, q, isWanted }: Asked<R>): R[] {
  const wanted = q.trim().toLowerCase();
  const text = (row: R) =>
    columns
      .map(({ value }) => value(row) ?? '')
      .join(' ')
      .toLowerCase();
  const by = columns.find(({ id }) => id === sort.by)?.value ?? (() => null);
  const sign = sort.dir === 'asc' ? 1 : -1;
  return rows
    .filter((row) => (isWanted?.(row) ?? true) && (wanted === '' || text(row).includes(wanted)))
    .sort((one, other) => sign * compare(by(one), by(other)));
}

type Value = string | number | null;
const words = new Intl.Collator(undefined, { numeric: true });
/** Addresses and names as people count: `10.0.0.9` before `10.0.0.10`. What is missing comes last. */
function compare(one: Value, other: Value): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return words.compare(String(one), String(other));
}
