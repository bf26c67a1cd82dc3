import type { QueryClient } from '@tanstack/react-query';
import { mergePages, placePages, type Page } from './assemble.ts';
import { pageSize, windowOf } from './pages.ts';
import type { Compare, Row } from './rows.ts';
import type { Source } from './source.ts';

/** What was read within a minute need not be read again to be selected. */
const freshMs = 60_000;

/** Reads rows by place, on screen or not; a source that fails has no part in them. */
export async function readRows<R extends Row>(
  client: QueryClient,
  sources: readonly Source<R>[],
  compare: Compare<R>,
  from: number,
  to: number,
): Promise<R[]> {
  const read = async (source: number, page: number): Promise<Page<R>> => {
    const { page: ask, rows } = sources[source]!;
    try {
      const answer = await client.query({ ...ask(windowOf(page)), staleTime: freshMs });
      return { source, page, rows: rows(answer), at: Date.now(), failure: null };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { source, page, rows: undefined, at: 0, failure: error };
    }
  };
  const places = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);

  if (sources.length === 1) {
    const numbers = [...new Set(places.map((place) => Math.floor(place / pageSize)))];
    const { at } = placePages(await Promise.all(numbers.map((page) => read(0, page))), undefined);
    return places.flatMap((place) => at(place) ?? []);
  }
  const pages = await Promise.all(sources.map((_, source) => read(source, 0)));
  for (;;) {
    const merged = mergePages(pages, sources.length, compare);
    const { waitsFor, at } = merged;
    if (waitsFor === undefined || at(to - 1)) return places.flatMap((place) => at(place) ?? []);
    pages.push(await read(waitsFor, pages.filter(({ source }) => source === waitsFor).length));
  }
}
