import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
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
];

export function createLog(to?: DestinationStream): FastifyBaseLogger {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    { redact: { paths: [...paths, '*.headers'], censor: '[redacted]' } },
    to ?? pino.destination(1),
  );
}

/** One line per answered request. By route, not by address: a query says what people look for, a path may be a ticket. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { url: route, config } = request.routeOptions;
    if (config.anyHost) return;
    request.log.info(
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
