import { Failure } from '../../contract/failure.ts';
import type { OwnHandlers, Services } from '../services.ts';

export const exportHandlers = ({ audit, grants }: Services): OwnHandlers<'recordExport'> => ({
  async recordExport({ body: { table, scopes, filter, rows }, session, request }) {
    // A record about a scope that the person cannot see would be somebody's invention.
    if (scopes.some((scope) => !grants.roleOn(session.person, scope)))
      throw new Failure('notFound', 'There is no such scope.');
    for (const scope of scopes.length > 0 ? new Set(scopes) : [undefined]) {
      await audit.record({
        who: session.person.name,
        sessionId: session.id,
        address: request.ip,
        action: 'rows.export',
        scope,
        target: table,
        requestId: request.id,
        facts: { filter, rows },
        outcome: 'done',
      });
    }
    return null;
  },
});
