import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { Failure } from '../contract/failure.ts';

/** What Fastify refuses by itself, in our words. */
const refusals: Record<string, [code: string, message: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['tooLarge', 'The body is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['mediaType', 'The body must be application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['badJson', 'The body says it is JSON and is empty.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['badJson', 'The body is not JSON.'],
  FST_ERR_BAD_URL: ['badUrl', 'The address is not well-formed.'],
  FST_ERR_MAX_PARAM_LENGTH: ['badUrl', 'A part of the address is too long.'],
};

/** Whatever was thrown, as the one thing that is thrown on purpose. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>;
  const [ourCode, message] = refusals[code] ?? ['badRequest', 'The request is not well-formed.'];
  if (refusals[code] || (statusCode >= 400 && statusCode < 500))
    return new Failure('invalid', message, { code: ourCode });
  if (isStoreDown(error))
    return new Failure('unavailable', 'The store of Wheelhouse does not answer.', { code: 'storeDown' });
  // The inside stays inside: the log has the error under the same request id.
  return new Failure('internal', 'Something went wrong inside Wheelhouse.');
}

/** Upstreams fail as `Failure`s, so a broken connection that is none is the store's. */
function isStoreDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // A server that listens on a socket of its own takes that with it: ENOENT.
  if ('syscall' in error && error.syscall === 'connect') return true;
  // PostgreSQL: 08 connection, 53 resources, 57P0 shutting down; its pool's own words have no code.
  if (
    /^(ECONN|EPIPE|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08|53|57P0|SQLITE_(BUSY|FULL|IOERR))/.test(code)
  )
    return true;
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}

export function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = toFailure(error);
  if (failure.kind === 'internal' || failure.code === 'storeDown')
    request.log.error({ err: error }, 'a request failed');
  if (failure.body.retryAfter !== undefined) reply.header('retry-after', failure.body.retryAfter);
  return reply
    .code(failure.status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id) // no hook runs for an address that cannot be read
    .send(JSON.stringify({ ...failure.body, requestId: request.id }));
}

/** What is not even HTTP reaches no route; its failure has the same shape. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(
    new Failure('invalid', 'The request is not well-formed.', { code: 'badRequest' }).body,
  );
  const head = [
    'HTTP/1.1 400 Bad Request',
    'connection: close',
    'content-type: application/json; charset=utf-8',
  ];
  socket.end([...head, `content-length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'));
}

export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendFailure(error, request, reply));
}
