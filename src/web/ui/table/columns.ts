import type { ReactNode } from 'react';

/** A column is data: `value` to sort, filter and export, `render` for the eye. */
export interface Column<R> {
  id: string;
  header: string;
  value: (row: R) => string | number | null;
  /** What a program is told in an export, where that is more than a value. */
  told?: (row: R) => unknown;
  /** What a number counts: `bytes`, `%`. The export says it. */
  unit?: string;
  /** By default the value, or a dash. */
  render?: (row: R) => ReactNode;
  /** What the server sorts by; not sortable without it. */
  sort?: string;
  /** px; the least where it grows. */
  width: number;
  /** Takes its share of the room that is left. */
  grow?: number;
  /** Width of the table in px from which the column has room; always shown without it. */
  from?: number;
  /** Only shown to those who choose it. */
  isExtra?: true;
  /** What the row is known by: always the first, never hidden. */
  isFixed?: true;
  /** Something to press rather than something to know: not exported. */
  isTool?: true;
  /** Its place on a card, where there is no room for a table; not on it without. */
  card?: 'title' | 'aside' | 'line';
}

export interface Sort {
  by: string;
  dir: 'asc' | 'desc';
}

/** Below this width of the table a row is a card. */
export const cardsBelow = 600;
export const selectWidth = 44;

/** The columns that are shown: those a person chose, in their order, else those there is room for. */
export function shownColumns<R>(
  all: readonly Column<R>[],
  chosen: readonly string[] | undefined,
  width: number,
): Column<R>[] {
  if (width < cardsBelow) return all.filter(({ card }) => card);
  if (!chosen)
    return fitting(
      all.filter(({ isExtra, from = 0 }) => !isExtra && width >= from),
      width,
    );
  const byId = new Map(all.map((column) => [column.id, column]));
  const rest = chosen.flatMap((id) => byId.get(id) ?? []).filter(({ isFixed }) => !isFixed);
  return [...all.filter(({ isFixed }) => isFixed), ...rest];
}

/** Without the columns that ask for the most room, as long as all together need more than there is. */
function fitting<R>(columns: Column<R>[], width: number): Column<R>[] {
  const least = columns.reduce((sum, column) => sum + column.width, selectWidth);
  const widest = Math.max(0, ...columns.map(({ from = 0 }) => from));
  if (least <= width || widest === 0) return columns;
  return fitting(
    columns.filter(({ from = 0 }) => from < widest),
    width,
  );
}

/** The columns' tracks in CSS, and what they need at least in px. */
export function tracksOf<R>(
  columns: readonly Column<R>[],
  widths: Readonly<Record<string, number>>,
  isSelectable: boolean,
): { tracks: string; least: number } {
  const tracks = columns.map(({ id, width, grow }) => {
    const own = widths[id];
    if (own !== undefined) return `${own}px`;
    return grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
  });
  const least = columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), 0);
  if (isSelectable) tracks.unshift(`${selectWidth}px`);
  return { tracks: tracks.join(' '), least: least + (isSelectable ? selectWidth : 0) };
}

/** A column one place to the left or right; the fixed ones stay where they are. */
export function moveColumn(
  shown: readonly Pick<Column<never>, 'id' | 'isFixed'>[],
  id: string,
  by: number,
): string[] {
  const ids = shown.map((column) => column.id);
  const place = ids.indexOf(id);
  const least = shown.filter(({ isFixed }) => isFixed).length;
  const wanted = Math.max(least, Math.min(ids.length - 1, place + by));
  if (place < least) return ids;
  ids.splice(wanted, 0, ...ids.splice(place, 1));
  return ids;
}
