import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { Input, Operation } from '../../contract/operation.ts';
import { call } from './api.ts';

type Read = Operation & { effect: 'read' };
type Write = Operation & { effect: 'write' };

/** Key and function of a read: `useQuery(query(tower.getVms, { scope, body }))`. Keys are never typed by hand. */
export function query<O extends Read>(operation: O, input: Input<O>) {
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- service and name are the operation's identity
  return queryOptions({
    queryKey: [operation.service, operation.name, input] as const,
    queryFn: ({ signal }) => call(operation, input, { signal }),
  });
}

/** What a write is called with: its input, and what its author saw. */
export interface Act<O extends Write> {
  input: Input<O>;
  seen?: Record<string, unknown>;
}

/**
 * A write: `useMutation(mutation(tower.startVm))`. On success the query client refreshes every read of its
 * service in its scope, and looks for the job it began in the tray.
 */
export function mutation<O extends Write>(operation: O) {
  return mutationOptions({
    mutationKey: [operation.service, operation.name] as const,
    mutationFn: ({ input, seen }: Act<O>) => call(operation, input, seen ? { seen } : {}),
    meta: { operation },
  });
}
