import { useMemo } from 'react';
import type { Scope } from '../../contract/services/own.ts';

type Towers = readonly Pick<Scope, 'id' | 'name'>[];

/** What a tower is called; undefined where there is but one, which need not be named. Towers keep their identity. */
export const useNameOf = (towers: Towers) =>
  useMemo(() => {
    if (towers.length < 2) return undefined;
    const names = new Map(towers.map(({ id, name }) => [id, name]));
    return (scope: string) => names.get(scope) ?? scope;
  }, [towers]);
