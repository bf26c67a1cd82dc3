import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { events } from '../contract/events.ts';
import { Failure } from '../contract/failure.ts';
import type { Operation, Spec } from '../contract/operation.ts';
import { own } from '../contract/services/own.ts';
import { ownConsoles } from '../contract/services/own/consoles.ts';
import { ownUploads } from '../contract/services/own/uploads.ts';
import { validate } from './validate.ts';
import { requireSession } from './security.ts';
import type { OwnHandler, Own, OwnHandlers, Person, Services } from './services.ts';

/** Gives every operation of `own` its address, its checks and its answer. */
export function ownRoutes(app: FastifyInstance, services: Services, handlers: OwnHandlers<keyof Own>): void {
  for (const [name, operation] of Object.entries({ ...own, ...ownConsoles, ...ownUploads, ...events }) as [
    keyof Own,
    Operation,
  ][]) {
    // Each handler fits the operation of its name (OwnHandlers says so); the loop cannot know which one it has.
    const answer = handlers[name] as unknown as OwnHandler<Spec>;
    const { method, path, role, id, ok = [200] } = operation;
    app.route({
      method,
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      config: { operation: id, anyone: role === 'anyone' },
      async handler(request, reply) {
        if (role !== 'anyone') mustHold(services, requireSession(request).person, operation);
        const { params, query, body } = validate(operation, request);
        const value = await answer({
          params: params as never, // checked just above
          query: query as never,
          body: body as never,
          get session() {
            return requireSession(request);
          },
          request,
          reply,
        });
        reply.header('cache-control', 'no-store').code(ok[0] ?? 200);
        // Our own answers are exact: parsing them also keeps what nobody declared inside.
        return ok[0] === 204 ? reply.send() : reply.send(z.parse(operation.response, value));
      },
    });
  }
}

/** A viewer's operation decides by itself what the person may see; more than that needs the role everywhere. */
function mustHold({ grants }: Services, person: Person, { role }: Operation): void {
  if (role === 'viewer' || role === 'anyone') return;
  if (!grants.holdsEverywhere(person, role))
    throw new Failure('forbidden', `This needs the role ${role} on every scope.`);
}
