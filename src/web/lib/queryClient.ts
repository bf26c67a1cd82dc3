import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Failure, type FailureKind } from '../../contract/failure.ts';
import type { Operation } from '../../contract/operation.ts';
import { own } from '../../contract/services/own.ts';
import { query } from './query.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: { operation?: Operation };
  }
}

export interface QueryEvents {
  /** A read failed while there is something to keep showing: once for each kind and scope (by name) until it works again. */
  backgroundFailed: (failure: Failure, scope: string | undefined) => void;
}

const isPassing: ReadonlySet<FailureKind> = new Set(['unavailable', 'timeout', 'rateLimited']);

/** Reads that may work a moment later are asked again, twice at most. */
export const shouldRetry = (failures: number, error: Error) =>
  failures < 2 && error instanceof Failure && isPassing.has(error.kind);

/** Seconds the BFF asks to wait, else a growing pause; in milliseconds. */
const retryDelay = (failures: number, error: Error) => {
  const asked = error instanceof Failure ? error.body.retryAfter : undefined;
  return Math.min(30_000, asked === undefined ? 1000 * 2 ** failures : asked * 1000);
};

interface Acted {
  input: { scope?: string };
}

export function createQueryClient(events: QueryEvents): QueryClient {
  const failing = new Set<string>();

  // The navigation must not call a scope connected whose page says that it is not.
  const lookAtScopes = () => void client.invalidateQueries(query(own.listScopes, {}));

  const nameOf = (scope: string) =>
    client.getQueryData(query(own.listScopes, {}).queryKey)?.find(({ id }) => id === scope)?.name ?? scope;

  const queryCache = new QueryCache({
    onError(error, { queryKey, state }) {
      // Signing out has a screen of its own, and a first load that fails says so in its place.
      if (!(error instanceof Failure) || error.kind === 'unauthenticated' || state.data === undefined) return;
      const scope = scopeOf(queryKey);
      const topic = `${scope ?? ''} ${error.kind}`;
      if (failing.has(topic)) return;
      failing.add(topic);
      if (scope !== undefined) lookAtScopes();
      events.backgroundFailed(error, scope && nameOf(scope));
    },
    onSuccess(_answer, { queryKey }) {
      const scope = scopeOf(queryKey);
      const over = [...failing].filter((topic) => topic.startsWith(`${scope ?? ''} `));
      for (const topic of over) failing.delete(topic);
      if (scope !== undefined && over.length > 0) lookAtScopes();
    },
  });

  const mutationCache = new MutationCache({
    onSuccess(_answer, variables, _context, mutation) {
      const operation = mutation.meta?.operation;
      if (!operation) return;
      const { input } = variables as Acted; // as mutation() of query.ts declares them
      void refreshService(client, operation.service, input.scope);
      // The BFF has put the job it began into the tray.
      if (operation.job) void client.invalidateQueries(query(own.listFollows, {}));
    },
  });

  const client = new QueryClient({
    queryCache,
    mutationCache,
    defaultOptions: {
      queries: { retry: shouldRetry, retryDelay, staleTime: 2000 },
      mutations: { retry: false }, // no vendor here has idempotency keys
    },
  });
  return client;
}

/** Every read of a service in a scope is asked again. */
export function refreshService(
  client: QueryClient,
  service: string,
  scope: string | undefined,
): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === service && scopeOf(queryKey) === scope,
  });
}

function scopeOf(queryKey: readonly unknown[]): string | undefined {
  const input = queryKey[2];
  if (typeof input !== 'object' || input === null || !('scope' in input)) return undefined;
  return typeof input.scope === 'string' ? input.scope : undefined;
}
