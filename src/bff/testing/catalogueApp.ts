import Fastify from 'fastify';
import { onTestFinished } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import type { Operation, Role } from '../../contract/operation.ts';
import { catalogueRoutes } from '../routes.ts';
import type { AuditEntry, AuditOutcome, Connections, NewFollow, Services, Session } from '../services.ts';

export interface Recorded {
  entry: AuditEntry;
  outcome?: AuditOutcome;
}

/** The catalogue's routes alone, with a person signed in and an audit trail one can read. */
export async function openCatalogue(
  connections: Connections,
  roles: Record<string, Role>,
  list?: Operation[],
) {
  const app = Fastify({ routerOptions: { maxParamLength: 1000 } });
  app.setErrorHandler((error, _request, reply) => {
    const { body, status } = error instanceof Failure ? error : new Failure('internal', String(error));
    return reply.code(status).send(body);
  });
  const session: Session = {
    ...{ id: 's1', person: { id: 'p1', name: 'anna', groups: [] }, address: '127.0.0.1', csrf: 'c' },
    ...{ createdAt: 0, seenAt: 0, idleAt: 0, endsAt: 0 },
  };
  const audit: Recorded[] = [];
  const trail = { isFull: false };
  const followed: NewFollow[] = [];
  const remembered: NewFollow[] = [];
  const services = {
    connections,
    sessions: { find: (cookie?: string) => Promise.resolve(cookie === 'session=1' ? session : undefined) },
    grants: {
      roleOn: (_person: unknown, scope: string) => roles[scope],
      rolesOf: () => roles,
      orgsOn: () => null,
    },
    audit: {
      intend: async (entry: AuditEntry) => {
        if (trail.isFull)
          throw new Failure('unavailable', 'The audit trail takes nothing.', { code: 'store' });
        const recorded: Recorded = { entry };
        audit.push(recorded);
        return { end: async (outcome: AuditOutcome) => void (recorded.outcome = outcome) };
      },
      record: async (entry: AuditEntry & AuditOutcome) => void audit.push({ entry, outcome: entry }),
    },
    follows: {
      add: async (_person: unknown, job: NewFollow) => void followed.push(job),
      remember: async (_person: unknown, job: NewFollow) => void remembered.push(job),
    },
  } as unknown as Services; // no store, no log of its own: the routes use neither
  catalogueRoutes(app, services, list);
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());

  const { port } = app.server.address() as { port: number };
  const ask = async (path: string, body?: unknown, headers: Record<string, string> = {}, method = 'POST') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        cookie: 'session=1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>);
    return { status: response.status, headers: response.headers, answer };
  };
  return { app, audit, followed, remembered, trail, ask, port, services, session };
}
