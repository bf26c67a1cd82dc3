import * as z from 'zod/mini';

/**
 * What a live socket tells the browser of a tower's VMs: which one changed, never how. `RELIST` is said whenever the
 * watching begins or begins anew: what happened before it is known to nobody.
 */
export const LiveHint = z.union([
  z.object({ mutation: z.enum(['CREATED', 'UPDATED', 'DELETED']), id: z.string() }),
  z.object({ mutation: z.literal('RELIST') }),
]);
export type LiveHint = z.infer<typeof LiveHint>;

/** The channel of one scope. */
export const livePath = (scope: string) => `/api/${scope}/tower/live`;
