import type { Connection } from '../../../../contract/services/vpcep/connections.ts';

/** The vendor's word for accepting is *receive*. */
export type ConnectionVerb = 'receive' | 'reject';

const from: Record<ConnectionVerb, readonly Connection['status'][]> = {
  receive: ['pendingAcceptance', 'rejected'],
  reject: ['pendingAcceptance', 'accepted'],
};

export const canAct = (verb: ConnectionVerb, { status }: Pick<Connection, 'status'>): boolean =>
  from[verb].includes(status);
