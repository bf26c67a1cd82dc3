import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Row } from './rows.ts';
import type { Source } from './source.ts';

/** As many ids as one question may name. */
const most = 200;

/**
 * Which of the watched rows no longer match, by asking for just those: a row may leave while no page that is on
 * screen would tell.
 */
export function useLeft<R extends Row>(sources: readonly Source<R>[], pace: number | false) {
  const [watched, setWatched] = useState<readonly string[]>([]);
  const asked = useMemo(
    () =>
      sources.flatMap((source) => {
        const own = watched.filter((id) => id.startsWith(`${source.scope}/`)).sort();
        const parts = Array.from({ length: Math.ceil(own.length / most) }, (_, part) =>
          own.slice(part * most, (part + 1) * most),
        );
        return parts.map((ids) => ({ source, ids }));
      }),
    [sources, watched],
  );
  const answers = useQueries({
    queries: asked.map(({ source, ids }) => ({
      ...source.among(ids.map((id) => id.slice(source.scope.length + 1))),
      refetchInterval: pace,
    })),
  });
  const left = new Set(
    asked.flatMap(({ source, ids }, place) => {
      const answer = answers[place]?.data;
      if (answer === undefined) return [];
      const there = new Set(source.rows(answer).map(({ id }) => id));
      return ids.filter((id) => !there.has(id));
    }),
  );
  const watch = useCallback((ids: readonly string[]) => setWatched(ids), []);
  return { watch, left };
}
