import { useMemo } from 'react';
import { rowId, type Row } from './rows.ts';
import type { Read } from './source.ts';
import type { WholeSource } from './useWholeRows.ts';

/** A thing of a scope as a row, under its own name: `{ id, scope, channel }`. */
export type ThingRow<K extends string, T> = Row & { scope: string } & Record<K, T>;

/** How a scope's things become the rows of a list that is read whole. */
export function thingRows<K extends string, T extends object>(
  name: K,
  read: (scope: string) => Read,
  idOf: (thing: T) => string,
): (scope: string) => WholeSource<ThingRow<K, T>> {
  const known = new WeakMap<T, ThingRow<K, T>>();
  /** What has not changed is the same row: a list held still counts the others as updates. */
  function rowOf(scope: string, thing: T): ThingRow<K, T> {
    const before = known.get(thing);
    if (before?.scope === scope) return before;
    const row = { id: rowId(scope, idOf(thing)), scope, [name]: thing } as ThingRow<K, T>;
    known.set(thing, row);
    return row;
  }
  return (scope) => ({
    scope,
    read: read(scope),
    // As the read above answers.
    rows: (answer) => (answer as readonly T[]).map((thing) => rowOf(scope, thing)),
  });
}

/** A source of every scope; they keep their identity while the scopes are the same. */
export function useSources<R extends Row>(
  scopes: readonly { id: string }[],
  sourceOf: (scope: string) => WholeSource<R>,
): WholeSource<R>[] {
  const ids = JSON.stringify(scopes.map(({ id }) => id));
  return useMemo(() => (JSON.parse(ids) as string[]).map(sourceOf), [ids, sourceOf]);
}
