/** A cell of the grid; the head is place -1. */
export interface Position {
  place: number;
  column: string;
}

export interface Grid {
  columns: readonly string[];
  length: number;
  /** Rows that one PgUp or PgDn passes. */
  page: number;
  /** -1 where the head can be walked to, else 0. */
  top: number;
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Where a key leads from a cell, as grids of the ARIA practices go; undefined when it leads nowhere or out. */
export function whereTo({ key, ctrlKey, metaKey }: Press, at: Position, grid: Grid): Position | undefined {
  const { columns, length, page, top } = grid;
  const isFar = ctrlKey || metaKey;
  const column = Math.max(0, columns.indexOf(at.column));
  const to = (place: number, next = column): Position | undefined => {
    const there = {
      place: Math.max(top, Math.min(length - 1, place)),
      column: columns[Math.max(0, Math.min(columns.length - 1, next))] ?? at.column,
    };
    return there.place === at.place && there.column === at.column ? undefined : there;
  };
  switch (key) {
    case 'ArrowDown':
      return to(at.place + 1);
    case 'ArrowUp':
      return to(at.place - 1);
    case 'ArrowLeft':
      return to(at.place, column - 1);
    case 'ArrowRight':
      return to(at.place, column + 1);
    case 'PageDown':
      return to(at.place + page);
    case 'PageUp':
      return to(Math.max(0, at.place - page));
    case 'Home':
      return to(isFar ? 0 : at.place, 0);
    case 'End':
      return to(isFar ? length - 1 : at.place, columns.length - 1);
    default:
      return undefined;
  }
}
