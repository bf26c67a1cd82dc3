import { useQuery } from '@tanstack/react-query';
import { own } from '../../../contract/services/own.ts';
import { query } from '../../lib/query.ts';

/** The registry of an engine; nobody here knows its address. */
export interface Engine {
  scope: string;
  engine: string;
  /** In a list of several: `engine-a, Region`. */
  name: string;
}

/** All engines of these regions, each asked by itself: one that is down takes only its own part. */
export function useEngines(scopes: readonly { id: string; name: string }[], only?: string): Engine[] {
  const { data } = useQuery(query(own.listScopes, {}));
  return scopes.flatMap(({ id, name }) =>
    (data?.find((one) => one.id === id)?.registries ?? [])
      .filter((engine) => only === undefined || engine === only)
      .map((engine) => ({ scope: id, engine, name: `${engine} · ${name}` })),
  );
}

/** One name for an engine of a scope. Neither part holds a slash. */
export const engineId = ({ scope, engine }: Pick<Engine, 'scope' | 'engine'>) => `${scope}/${engine}`;
