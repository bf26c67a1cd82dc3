import { useState } from 'react';
import { holdRows, withoutDoubles, type HeldRows } from '../../lib/rows/holdRows.ts';

/** The rows of the places on screen. */
interface Shown<R> {
  /** Which list they are of, and from which place on: the rows of another are shown at once. */
  view: string;
  rows: readonly (R | undefined)[];
  /** Rows beside them, where one that moved off the screen may be found. */
  around?: readonly (R | undefined)[];
}

/** Rows that hold still while `isHeld`; `release` lets them go once. */
export function useHeldRows<R extends { id: string }>(
  { view, rows, around = rows }: Shown<R>,
  isHeld: boolean,
): HeldRows<R> & { release: () => void } {
  const [shown, setShown] = useState({ view, rows });
  const held =
    isHeld && shown.view === view
      ? holdRows(shown.rows, rows, around)
      : { rows: withoutDoubles(rows), gone: new Set<string>(), updates: 0 };
  const isSame =
    held.rows.length === shown.rows.length && held.rows.every((row, place) => row === shown.rows[place]);
  // Set while rendering: what was shown last is what the next answer is compared with.
  if (!isSame || shown.view !== view) setShown({ view, rows: held.rows });
  return { ...held, release: () => setShown({ view, rows: withoutDoubles(rows) }) };
}
