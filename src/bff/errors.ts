import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
  // The inside stays inside: the log has the error under the same request id.
  return new Failure('internal', 'Something went wrong inside Wheelhouse.');
}

export function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = toFailure(error);
  if (failure.kind === 'internal') request.log.error({ err: error }, 'a request failed');
  if (failure.body.retryAfter !== undefined) reply.header('retry-after', failure.body.retryAfter);
  return reply
    .code(failure.status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id) // no hook runs for an address that cannot be read
    .send(JSON.stringify({ ...failure.body, requestId: request.id }));
}

export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendFailure(error, request, reply));
}
