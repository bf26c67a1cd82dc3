import type { Row } from './rows.ts';
import type { Window } from './source.ts';

export const pageSize = 100;

/** Pages overlap by one row: only so can it be told that the list has moved between two of them. */
export const windowOf = (page: number): Window =>
  page === 0 ? { skip: 0, first: pageSize } : { skip: page * pageSize - 1, first: pageSize + 1 };

const overlap = (page: number) => (page === 0 ? 0 : 1);

/** The page's own rows, without the one it shares with the page before. */
export const ownRows = <R>(page: number, rows: readonly R[]): readonly R[] => rows.slice(overlap(page));

/** A page that is not full is the last. */
export const isLast = (page: number, rows: readonly unknown[]): boolean =>
  rows.length < pageSize + overlap(page);

/** Whether a page goes on where the page before it ends; otherwise something came, went or moved in between. */
export const fits = (before: readonly Row[], rows: readonly Row[]): boolean =>
  before.at(-1)?.id === rows[0]?.id;

/**
 * Joins pages 0, 1, 2, … into one list. A row that moved between two answers is in it once; one that slipped over
 * an edge is in the overlap and so not lost.
 */
export function joinPages<R extends Row>(pages: readonly (readonly R[])[]): { rows: R[]; pages: number[] } {
  const seen = new Set<string>();
  const joined: { rows: R[]; pages: number[] } = { rows: [], pages: [] };
  for (const [page, rows] of pages.entries()) {
    for (const row of rows) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      joined.rows.push(row);
      joined.pages.push(page);
    }
  }
  return joined;
}
