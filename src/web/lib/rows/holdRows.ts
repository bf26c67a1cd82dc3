interface Row {
  id: string;
}
/** A row, or a place whose row is on its way. */
type Place<R> = R | undefined;

export interface HeldRows<R> {
  rows: Place<R>[];
  /** Rows that the newest answers no longer have. */
  gone: ReadonlySet<string>;
  /** How many rows came, went or moved in the newest answers without being shown so. */
  updates: number;
}

/** A row that two answers both have, because it moved between them, is shown once. */
export function withoutDoubles<R extends Row>(rows: readonly Place<R>[]): Place<R>[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (!row || seen.has(row.id)) return undefined;
    seen.add(row.id);
    return row;
  });
}

/**
 * What a list shows while somebody's hand is over it: the rows that were shown, where they were shown, each with its
 * newest values. Nothing moves, comes in between or goes; only places that were still empty are filled. `around` is
 * where a row that moved off the screen may be found.
 */
export function holdRows<R extends Row>(
  shown: readonly Place<R>[],
  fresh: readonly Place<R>[],
  around: readonly Place<R>[] = fresh,
): HeldRows<R> {
  const known = new Map([...around, ...fresh].flatMap((row) => (row ? [[row.id, row]] : [])));
  const shownIds = new Set(shown.flatMap((row) => row?.id ?? []));
  const rows = shown.map((before, place): Place<R> => {
    if (before) return known.get(before.id) ?? before;
    const now = fresh[place];
    return now && !shownIds.has(now.id) ? now : undefined;
  });
  rows.push(...fresh.slice(shown.length).filter((row) => !row || !shownIds.has(row.id)));
  const now = withoutDoubles(fresh).filter((row) => row !== undefined);
  const nowIds = new Set(now.map(({ id }) => id));
  const held = rows.filter((row) => row !== undefined);
  const heldIds = new Set(held.map(({ id }) => id));
  const stayed = held.filter(({ id }) => nowIds.has(id));
  const order = now.filter(({ id }) => heldIds.has(id));
  const moved = stayed.filter(({ id }, place) => order[place]?.id !== id).length;
  return {
    rows,
    gone: new Set([...shownIds].filter((id) => !known.has(id))),
    updates: now.length - order.length + held.length - stayed.length + moved,
  };
}
