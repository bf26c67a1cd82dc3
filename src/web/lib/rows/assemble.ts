import { mergeFeeds, type Feed } from './mergeFeeds.ts';
import { fits, isLast, joinPages, ownRows, pageSize } from './pages.ts';
import type { Compare, Row } from './rows.ts';

/** One page of one source, as far as it has been answered. */
export interface Page<R> {
  /** Which of the sources. */
  source: number;
  page: number;
  rows: readonly R[] | undefined;
  /** Epoch milliseconds of the answer, 0 when there is none. */
  at: number;
  failure: Error | null;
}

export interface Assembly<R> {
  at: (place: number) => R | undefined;
  length: number;
  /** Whether these places show rows of this page. */
  shows: (page: Pick<Page<R>, 'source' | 'page'>, from: number, to: number) => boolean;
  /** The source that must go on before the list can. */
  waitsFor: number | undefined;
}

/** Where rows will be while nobody knows how many. */
const guess = 8;

/** The pages of one source lie where they belong; there may be gaps between them. */
export function placePages<R extends Row>(pages: readonly Page<R>[], total: number | undefined): Assembly<R> {
  const own = new Map(pages.map(({ page, rows }) => [page, rows && ownRows(page, rows)]));
  const pageAt = (place: number) => Math.floor(place / pageSize);
  const last = pages.find(({ page, rows }) => rows && isLast(page, rows));
  const known = pages.map(({ page }) => page * pageSize + (own.get(page)?.length ?? guess));
  return {
    at: (place) => own.get(pageAt(place))?.[place % pageSize],
    length: last
      ? last.page * pageSize + (own.get(last.page)?.length ?? 0)
      : (total ?? Math.max(0, ...known)),
    shows: ({ page }, from, to) => pageAt(from) <= page && page <= pageAt(Math.max(from, to - 1)),
    waitsFor: undefined,
  };
}

/** Several sources become one list, forward from their beginnings: a row's place is only known when all before it are. */
export function mergePages<R extends Row>(
  pages: readonly Page<R>[],
  sources: number,
  compare: Compare<R>,
): Assembly<R> {
  const joined = Array.from({ length: sources }, (_, source) => feedOf(pages, source));
  const merged = mergeFeeds(
    joined.map(({ feed }) => feed),
    compare,
  );
  const isWaiting = merged.waitsFor !== undefined || pages.every(({ rows, failure }) => !rows && !failure);
  return {
    at: (place) => merged.rows[place],
    length: merged.rows.length + (isWaiting ? guess : 0),
    shows: ({ source, page }, from, to) =>
      merged.origins
        .slice(from, to)
        .some(({ feed, place }) => feed === source && joined[feed]?.pages[place] === page),
    waitsFor: merged.waitsFor,
  };
}

/**
 * A source that has not answered at all keeps nobody waiting: its rows come when they come. One that has begun and
 * fails to go on ends where it failed, and its trouble is told elsewhere.
 */
function feedOf<R extends Row>(
  pages: readonly Page<R>[],
  source: number,
): { feed: Feed<R>; pages: number[] } {
  const own = pages.filter((page) => page.source === source);
  const gap = own.findIndex(({ rows }) => !rows);
  const answered = (gap < 0 ? own : own.slice(0, gap)).map(({ rows }) => rows ?? []);
  const joined = joinPages(answered);
  const end = answered.length - 1;
  const isCutOff = gap >= 0 && own[gap]?.failure != null;
  const hasMore = end >= 0 && !isCutOff && !isLast(end, answered[end] ?? []);
  return { feed: { rows: joined.rows, hasMore }, pages: joined.pages };
}

/** Repairs closer together than this would follow a list that changes with every look, one sorted by load. */
const settledMs = 2000;

/** Pages that no longer fit the next one and are older: asked again, what slipped between them is found. */
export function outdated<R extends Row>(pages: readonly Page<R>[]): Page<R>[] {
  return pages.flatMap((page) => {
    const before = pages.find((each) => each.source === page.source && each.page === page.page - 1);
    if (!before?.rows || !page.rows || fits(before.rows, page.rows)) return [];
    if (Math.abs(before.at - page.at) < settledMs) return [];
    return [before.at < page.at ? before : page];
  });
}
