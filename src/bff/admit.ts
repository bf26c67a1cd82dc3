import type { FastifyRequest } from 'fastify';
import { Failure } from '../contract/failure.ts';
import { atLeast, type Operation } from '../contract/operation.ts';
import type { AuditEntry, Services, Session } from './services.ts';
import { mayUndo } from './undo.ts';
import { limitedTo } from './vendors/vcd/orgs.ts';

/** Who asks, and may they? A scope without a grant is not told from one that does not exist. */
export async function admit(services: Services, operation: Operation, request: FastifyRequest) {
  const session = await services.sessions.find(request.headers.cookie);
  if (!session) throw new Failure('unauthenticated', 'Nobody is signed in.');
  const { scope } = request.params as { scope: string };
  const connection = services.connections.get(scope);
  const held = services.grants.roleOn(session.person, scope);
  if (!connection || connection.config.vendor !== operation.vendor || held === undefined)
    throw new Failure('notFound', 'There is no such scope.', { code: 'noScope' });
  const audit = entryOf(operation, session, scope, request);
  const mayCall = operation.role === 'anyone' || atLeast(held, operation.role);
  const { person } = session;
  const params = request.params as Record<string, string>;
  if (
    !mayCall &&
    !(await mayUndo(services, operation, { person, held, connection, params, requestId: request.id }))
  ) {
    await services.audit.record({ ...audit, outcome: 'refused', code: 'role' });
    throw new Failure('forbidden', `This needs the role ${operation.role}.`, {
      code: 'role',
      details: [{ path: 'role', code: operation.role, message: `You are ${held} on this scope.` }],
    });
  }
  const role = operation.role === 'anyone' ? 'viewer' : operation.role;
  const orgs = services.grants.orgsOn(person, scope, role);
  return { connection: limitedTo(orgs, connection), audit, person, held };
}

function entryOf(operation: Operation, session: Session, scope: string, request: FastifyRequest): AuditEntry {
  const { id, person } = session;
  return {
    who: person.name,
    sessionId: id,
    address: request.ip,
    action: operation.id,
    scope,
    requestId: request.id,
  };
}
