import { useState, type RefObject } from 'react';
import type { Row, Rows } from '../../lib/rows/rows.ts';
import { useHeldRows } from './useHeldRows.ts';
import { useVisibleRows } from './useVisibleRows.ts';

/** How far off the screen a held row is looked for before it counts as gone. */
const aside = 100;

/** The rows that are drawn, of `height` px each; while they are held none of them moves. */
export function useShownRows<R extends Row>(
  body: RefObject<HTMLElement | null>,
  rows: Rows<R>,
  height: number,
  isHeld: boolean,
) {
  // A list that gets shorter under a hand keeps its places until the hand is away.
  const [before, setBefore] = useState({ list: rows.list, length: rows.length });
  const keepsPlaces = isHeld && before.list === rows.list;
  const length = keepsPlaces ? Math.max(before.length, rows.length) : rows.length;
  if (before.list !== rows.list || before.length !== length) setBefore({ list: rows.list, length });

  const seen = useVisibleRows(body, length, height, rows.look);
  const at = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.min(to, rows.length) - from) }, (_, place) =>
      rows.at(from + place),
    );
  const view = `${rows.list} ${seen.from} ${seen.to} ${height}`;
  const around = isHeld ? at(Math.max(0, seen.from - aside), seen.to + aside) : undefined;
  const held = useHeldRows({ view, rows: at(seen.from, seen.to), around }, isHeld);
  return { length, seen, held };
}
