import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Scope } from '../../../contract/services/own.ts';
import { nothingFound, rank, retext, take, type FoundList } from './foundList.ts';
import { findSources } from './sources.ts';

/** How many of one scope are shown; the page that lists them has the rest. */
const shownOfEach = 8;
const slowAfterMs = 1500;

/** A scope that has not answered in time, or could not. */
export interface FindTrouble {
  scope: Scope;
  failure: Error | undefined;
}

export interface Found {
  hits: FoundList['hits'];
  troubles: readonly FindTrouble[];
  /** Somebody has not answered yet. */
  isAsking: boolean;
  askAgain: () => void;
}

/**
 * Asks every scope at once and shows answers as they come. `text` is what stands in the field, `asked` what it said when
 * the typing last paused: an ask whose text is no longer wanted is aborted.
 */
export function useFound(text: string, asked: string, scopes: readonly Scope[]): Found {
  const asks = findSources.flatMap((source) =>
    scopes.filter(source.isIn).map((scope) => ({ source, scope })),
  );
  const answers = useQueries({
    queries: asks.map(({ source, scope }) => ({
      queryKey: ['find', source.id, { scope: scope.id }, asked] as const,
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        rank(
          await source.find({ scope: scope.id, registries: scope.registries ?? [], text: asked, signal }),
          asked,
        ).slice(0, shownOfEach),
      enabled: asked !== '',
      retry: false, // it is said at once, and asked again with the next letter
      refetchOnWindowFocus: false,
      structuralSharing: false, // hits hold elements, which are not to be copied
    })),
  });

  // What is shown follows from the answers in the order they came, which the answers themselves do not tell.
  const [list, setList] = useState(nothingFound);
  const retexted = list.text === text ? list : retext(list, text);
  const next =
    text === asked
      ? take(
          retexted,
          answers.map(({ data: hits }) => ({ hits })),
        )
      : retexted;
  if (next !== list) setList(next);

  const isLate = useIsLate(asked);
  const all = asks.flatMap(({ scope }, place): FindTrouble[] => {
    const { error, isFetching } = answers[place] ?? {};
    if (error && !isFetching) return [{ scope, failure: error }];
    return isFetching && isLate ? [{ scope, failure: undefined }] : [];
  });
  // A region that is down fails everything in it: it is named once.
  const troubles = all.filter(({ scope }, place) => all.findIndex((one) => one.scope === scope) === place);
  return {
    hits: next.hits,
    troubles: asked === '' ? [] : troubles,
    isAsking: text !== asked || answers.some(({ isFetching }) => isFetching),
    askAgain: () => answers.filter(({ error }) => error).forEach(({ refetch }) => void refetch()),
  };
}

/** Whether it has been asked for so long that whoever has not answered is slow. */
function useIsLate(asked: string): boolean {
  const [late, setLate] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setLate(asked), slowAfterMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return late === asked;
}
