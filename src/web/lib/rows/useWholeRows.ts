import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePace } from './usePace.ts';
import { useSame } from './useSame.ts';
import type { Compare, Row, Rows, Trouble } from './rows.ts';
import type { Read, Walked } from './source.ts';

/** One scope's share of a short list, read as a whole. */
export interface WholeSource<R extends Row> {
  scope: string;
  read: Read;
  /** The least time between two looks, in milliseconds, where a look is dear. */
  everyMs?: number;
  /** Of the same answer the same rows. */
  rows: (answer: unknown) => readonly R[];
}

/** Such a share as all its rows are exported: read anew, then in the order of the list, but for what it does not show. */
export const wholeWalk = <R extends Row>(
  { scope, read, rows }: WholeSource<R>,
  compare: Compare<R>,
  isShown: (row: R) => boolean,
): Walked<R> => {
  const shown = (answer: unknown) => rows(answer).filter(isShown).sort(compare);
  return {
    scope,
    count: read,
    total: (answer) => shown(answer).length,
    order: 'list',
    async *all(signal) {
      yield shown(await read.queryFn({ signal }));
    },
  };
};

/**
 * The rows of a list so short that it is read whole and ordered here: dozens of hosts, not thousands of VMs. Sources,
 * `compare` and `isShown` keep their identity while `list` does.
 */
export function useWholeRows<R extends Row>(
  sources: readonly WholeSource<R>[],
  compare: Compare<R>,
  isShown: (row: R) => boolean,
  list: string,
): Rows<R> {
  const pace = usePace();
  const answers = useQueries({
    queries: sources.map(({ read, everyMs = 0 }) => ({
      ...read,
      refetchInterval: ({ state }: Held) => pace && Math.max(pace, everyMs, restMs(state.data)),
    })),
  });
  const parts = useSame(answers.map(({ data }) => ({ answer: data })));
  const rows = useMemo(
    () =>
      parts
        .flatMap(({ answer }, place) => (answer === undefined ? [] : (sources[place]?.rows(answer) ?? [])))
        .filter(isShown)
        .sort(compare),
    [parts, sources, isShown, compare],
  );
  const troubles = sources.flatMap(({ scope }, place): Trouble[] => {
    const { error, data, refetch } = answers[place] ?? {};
    return error
      ? [{ scope, failure: error, hasRows: data !== undefined, retry: () => void refetch?.() }]
      : [];
  });
  const silent = sources.filter((_, place) => answers[place]?.isPending && !answers[place].error);
  const times = answers.flatMap(({ dataUpdatedAt: at }) => (at > 0 ? [at] : []));
  return {
    list,
    at: (place) => rows[place],
    length: rows.length,
    total: times.length > 0 ? rows.length : undefined,
    isLoading: silent.length === sources.length,
    asOf: times.length > 0 ? Math.min(...times) : 0,
    troubles,
    awaited: silent.length < sources.length ? silent.map(({ scope }) => scope) : [],
    look: nothing,
    read: async (from, to) => rows.slice(from, to),
    watch: nothing,
    left: none,
  };
}

/** A list of thousands is many pages, one after the other: the vendor is given time between two readings of it. */
const restMs = (answer: unknown) => (Array.isArray(answer) ? answer.length * 10 : 0);
interface Held {
  state: { data?: unknown };
}

const nothing = () => undefined;
const none: ReadonlySet<string> = new Set();
