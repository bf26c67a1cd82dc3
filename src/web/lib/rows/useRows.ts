import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { mergePages, outdated, placePages, type Page } from './assemble.ts';
import { pageSize, windowOf } from './pages.ts';
import { readRows } from './readRows.ts';
import type { Compare, Row, Rows, Trouble } from './rows.ts';
import type { Source } from './source.ts';
import { useLeft } from './useLeft.ts';
import { usePace } from './usePace.ts';
import { useSame } from './useSame.ts';

/** Places beyond the screen that are loaded before they are scrolled to. */
const ahead = 50;
/** Not every row that is scrolled by is news. */
const step = 20;

/** The last page of each scope that is to be loaded. */
interface Depths {
  list: string;
  pages: Record<string, number>;
}

/**
 * The rows of one list out of one or more sources. Pages are queries: those on screen are polled, the others asked
 * again when they are scrolled to. One source can be entered anywhere; several are merged from their beginnings on.
 * Sources and `compare` keep their identity while `list` does.
 */
export function useRows<R extends Row>(
  sources: readonly Source<R>[],
  compare: Compare<R>,
  list: string,
): Rows<R> {
  const client = useQueryClient();
  const pace = usePace();
  const [range, setRange] = useState({ list, from: 0, to: ahead });
  const [from, to] = range.list === list ? [range.from, range.to] : [0, ahead];
  const [depths, setDepths] = useState<Depths>({ list, pages: {} });
  const deep = depths.list === list ? depths.pages : {};
  // None at all is a list that is not known yet.
  const isMerged = sources.length !== 1;

  const wanted = sources.flatMap((source, index) => {
    const [first, last] = isMerged
      ? [0, deep[source.scope] ?? 0]
      : [Math.floor(from / pageSize), Math.floor((to + ahead) / pageSize)];
    return Array.from({ length: last - first + 1 }, (_, n) => ({ source, index, page: first + n }));
  });
  const [live, setLive] = useState<ReadonlySet<string>>(new Set());
  const answers = useQueries({
    queries: wanted.map(({ source, index, page }) => ({
      ...source.page(windowOf(page)),
      // Off screen it is asked for once; on screen it is kept fresh.
      enabled: (asked: { state: { data: unknown } }) =>
        asked.state.data === undefined || live.has(`${index} ${page}`),
      refetchInterval: pace,
    })),
  });
  const counts = useQueries({
    queries: sources.map(({ count, total }) => ({ ...count, select: total, refetchInterval: pace })),
  });
  const total = counts.reduce<number | undefined>(
    (sum, { data }) => (data === undefined ? sum : (sum ?? 0) + data),
    undefined,
  );

  const pages = useSame(
    wanted.map(({ source, index, page }, place): Page<R> => {
      const { data: answer, dataUpdatedAt: at = 0, error: failure = null } = answers[place] ?? {};
      const rows = answer === undefined ? undefined : source.rows(answer);
      return { source: index, page, rows, at, failure };
    }),
  );
  const assembly = useMemo(
    () => (isMerged ? mergePages(pages, sources.length, compare) : placePages(pages, total)),
    [pages, isMerged, sources.length, compare, total],
  );

  // Set while rendering: which pages are on screen follows from where the rows lie.
  const shown = pages.filter((page) => assembly.shows(page, from, to));
  const names = shown.map(({ source, page }) => `${source} ${page}`);
  if (names.length !== live.size || !names.every((name) => live.has(name))) setLive(new Set(names));
  const { waitsFor } = assembly;
  if (waitsFor !== undefined && assembly.length < to + ahead) {
    const { scope } = sources[waitsFor]!;
    const last = pages.filter(({ source, rows }) => source === waitsFor && rows).length;
    if ((deep[scope] ?? 0) < last) setDepths({ list, pages: { ...deep, [scope]: last } });
  }

  const stale = outdated(pages).map(({ source, page }) => sources[source]!.page(windowOf(page)).queryKey);
  const staleNames = JSON.stringify(stale);
  useEffect(() => {
    for (const queryKey of JSON.parse(staleNames) as unknown[][])
      void client.invalidateQueries({ queryKey, exact: true, refetchType: 'all' });
  }, [client, staleNames]);

  const look = useCallback(
    (first: number, last: number) => {
      const next = { list, from: Math.floor(first / step) * step, to: Math.ceil(last / step) * step };
      setRange((before) =>
        before.list === list && before.from === next.from && before.to === next.to ? before : next,
      );
    },
    [list],
  );
  const { watch, left } = useLeft(sources, pace);
  const retry = (index: number) => () => {
    for (const [place, { source }] of pages.entries()) if (source === index) void answers[place]?.refetch();
  };
  const troubles = sources.flatMap(({ scope }, index): Trouble[] => {
    const own = pages.filter(({ source }) => source === index);
    const failure = own.find((page) => page.failure)?.failure ?? counts[index]?.error;
    if (!failure) return [];
    return [{ scope, failure, hasRows: own.some(({ rows }) => rows), retry: retry(index) }];
  });
  const silent = sources.filter((_, index) =>
    pages.every(({ source, rows, failure }) => source !== index || (!rows && !failure)),
  );
  // While another list is on its way, the one before is still what is shown.
  const [kept, keep] = useState({ list, assembly });
  const isSilent = silent.length === sources.length;
  if (!isSilent && kept.assembly !== assembly) keep({ list, assembly });
  const current = isSilent ? kept : { list, assembly };
  const times = shown.flatMap(({ at }) => (at > 0 ? [at] : []));
  return {
    list: current.list,
    at: current.assembly.at,
    length: current.assembly.length,
    total,
    isLoading: isSilent && kept.list === list,
    asOf: times.length > 0 ? Math.min(...times) : 0,
    troubles,
    awaited: silent.map(({ scope }) => scope),
    look,
    read: (first, last) => readRows(client, sources, compare, first, last),
    watch,
    left,
  };
}
