import type { Answer, Input, Operation } from '../../../contract/operation.ts';
import type { Paging } from '../../../contract/pages.ts';
import { call } from '../api.ts';
import { loadPart } from '../lazyPart.ts';
import { query } from '../query.ts';
import type { Row } from './rows.ts';

/** Part of a list: `first` rows after the `skip` ones before them. */
export interface Window {
  skip: number;
  first: number;
}

/** Key and function of a read whose answer only its source can open. */
export interface Read {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<unknown>;
}

/** One scope's share of a list, in the scope's own order. */
export interface Source<R extends Row> {
  /** Empty where the rows are of no scope. */
  scope: string;
  page: (window: Window) => Read;
  /** The rows of a page's answer: of the same answer the same rows, of the same thing in it the same row. */
  rows: (answer: unknown) => readonly R[];
  count: Read;
  total: (answer: unknown) => number | undefined;
  /** Those of these rows that still match. */
  among: (ids: readonly string[]) => Read;
  /** All rows, as many at a time as the vendor gives: none twice, and none left out that was there all the time. */
  all: (signal: AbortSignal) => AsyncIterable<readonly R[]>;
  /** In which order they come then. */
  order: 'id' | 'list';
}

/** What it takes to have all rows of a source. */
export type Walked<R extends Row> = Pick<Source<R>, 'scope' | 'count' | 'total' | 'all' | 'order'>;

export type ReadOperation = Operation & { effect: 'read' };
type ListOperation = ReadOperation & { paging: Paging };

interface Spec<R extends Row, T extends object, L extends ListOperation, C extends ReadOperation> {
  scope: string;
  list: L;
  page: (window: Window) => Input<L>;
  /** The things in an answer, and what a row makes of one of them. */
  things: (answer: Answer<L>) => readonly T[];
  row: (thing: T) => R;
  among: (ids: readonly string[]) => Input<L>;
  /** What the list is asked with, without a page. */
  all: Input<L>;
  count: C;
  counted: Input<C>;
  total: (answer: Answer<C>) => number | null | undefined;
}

/** A source that pages by place and is counted by an operation of its own. */
export function sourceOf<R extends Row, T extends object, L extends ListOperation, C extends ReadOperation>(
  spec: Spec<R, T, L, C>,
): Source<R> {
  const rowOf = remember(spec.row);
  const rowsOf = remember((things: readonly T[]) => things.map(rowOf));
  return {
    scope: spec.scope,
    page: (window) => readOf(spec.list, spec.page(window)),
    // What a read of this source answers is what its operation answers.
    rows: (answer) => rowsOf(spec.things(answer as Answer<L>)),
    count: readOf(spec.count, spec.counted),
    total: (answer) => spec.total(answer as Answer<C>) ?? undefined,
    among: (ids) => readOf(spec.list, spec.among(ids)),
    order: 'id',
    async *all(signal) {
      const { walk } = await loadPart(() => import('../walk.ts')); // only an export needs it
      // The rows of a list are the things in its answers.
      for await (const things of walk(spec.list, spec.all, { signal }))
        yield (things as unknown as T[]).map(rowOf);
    },
  };
}

function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** The same key as `query` gives, so that writes refresh it and others share it. */
export const readOf = <O extends ReadOperation>(operation: O, input: Input<O>): Read => ({
  queryKey: query(operation, input).queryKey,
  queryFn: ({ signal }) => call(operation, input, { signal }),
});
