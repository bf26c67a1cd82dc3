import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { operationById } from '../contract/catalogue.ts';
import { pino, type DestinationStream } from 'pino';

/** Never logged, wherever it turns up: the last guard behind code that does not log secrets in the first place. */
const secrets = [
  'password',
  'secret',
  'token',
  'apiKey',
  'apiToken',
  'cookie',
  'authorization',
  'ticket',
  'csrf',
  'private_key',
];

export function createLog(to?: DestinationStream): FastifyBaseLogger {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    { redact: { paths: [...paths, '*.headers'], censor: '[redacted]' } },
    to ?? pino.destination(1),
  );
}

/** One line per request that changed something or was refused. By route, not by address: a query says what people look for, a path may be a ticket. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { url: route, config } = request.routeOptions;
    if (config.anyHost) return;
    const isRead = request.method === 'GET' || operationById.get(config.operation ?? '')?.effect === 'read';
    // Every open page polls: what only looked, and was shown it, is no news.
    request.log[isRead && reply.statusCode < 400 ? 'debug' : 'info'](
      {
        method: request.method,
        route,
        operation: config.operation,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        person: request.session?.person.name,
      },
      'answered',
    );
  });
}
