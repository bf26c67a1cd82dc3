import { useState } from 'react';
import { holdRows, type HeldRows } from './holdRows.ts';

/**
 * Rows that hold still while `isHeld`. `list` says which list the rows are of (search, sort and page): the
 * rows of another list are shown at once, because somebody asked for them.
 */
export function useHeldRows<R extends { id: string }>(
  fresh: readonly R[],
  list: string,
  isHeld: boolean,
): HeldRows<R> & { release: () => void } {
  const [shown, setShown] = useState({ list, rows: fresh });
  const held =
    isHeld && shown.list === list
      ? holdRows(shown.rows, fresh)
      : { rows: [...fresh], gone: new Set<string>(), updates: 0 };
  const isSame =
    held.rows.length === shown.rows.length && held.rows.every((row, place) => row === shown.rows[place]);
  // Set while rendering: what was shown last is what the next answer is compared with.
  if (!isSame || shown.list !== list) setShown({ list, rows: held.rows });
  return { ...held, release: () => setShown({ list, rows: fresh }) };
}
