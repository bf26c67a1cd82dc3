import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Row } from './rows.ts';
import { useSame } from './useSame.ts';
import type { WholeSource } from './useWholeRows.ts';

export type Joins = Record<string, (scope: string) => { queryKey: readonly unknown[]; queryFn: Reading }>;
type Reading = (context: { signal: AbortSignal }) => Promise<unknown>;
/** By name what each of them has answered so far. */
export type Joined<J extends Joins> = {
  [K in keyof J]?: Awaited<ReturnType<ReturnType<J[K]>['queryFn']>> | undefined;
};

/**
 * A source for each scope, made from what rows have to be joined with: the vendor gives ids where people want names. Rows are there
 * before their names are. `joins` and `sourceOf` keep their identity.
 */
export function useJoined<J extends Joins, R extends Row>(
  scopes: readonly { id: string }[],
  joins: J,
  sourceOf: (scope: string, joined: Joined<J>) => WholeSource<R>,
): WholeSource<R>[] {
  const names = Object.keys(joins);
  const answers = useQueries({
    queries: scopes.flatMap(({ id }) => Object.values(joins).map((join) => join(id))),
  });
  const parts = useSame(
    scopes.map(({ id }, place) => {
      const told = names.map((name, nth) => [name, answers[place * names.length + nth]?.data] as const);
      return { ...Object.fromEntries(told), scope: id };
    }),
  );
  return useMemo(
    // As the reads above answer.
    () => parts.map(({ scope, ...joined }) => sourceOf(scope, joined as Joined<J>)),
    [parts, sourceOf],
  );
}
