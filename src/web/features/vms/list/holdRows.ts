interface Row {
  id: string;
}

export interface HeldRows<R> {
  rows: R[];
  /** Rows that the newest answer no longer has. */
  gone: ReadonlySet<string>;
  /** How many rows came, went or moved in the newest answer without being shown so. */
  updates: number;
}

/**
 * What a list shows while somebody's hand is over it: the rows that were shown, in the order in which they were
 * shown, each with its newest values. Nothing moves, comes or goes.
 */
export function holdRows<R extends Row>(shown: readonly R[], fresh: readonly R[]): HeldRows<R> {
  const freshById = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map(({ id }) => id));
  const gone = new Set(shown.map(({ id }) => id).filter((id) => !freshById.has(id)));
  const stayed = shown.filter(({ id }) => !gone.has(id));
  const known = fresh.filter(({ id }) => shownIds.has(id));
  const moved = stayed.filter((row, place) => known[place]?.id !== row.id).length;
  return {
    rows: shown.map((row) => freshById.get(row.id) ?? row),
    gone,
    updates: fresh.length - known.length + gone.size + moved,
  };
}
