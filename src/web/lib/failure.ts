import { StaleVersion } from './lazyPart.ts';
import { Failure, type FailureBody } from '../../contract/failure.ts';

/** A Failure as it is; any other error is a bug of ours and says so. */
export function failureBody(error: Error): FailureBody {
  if (error instanceof Failure) return error.body;
  if (error instanceof StaleVersion)
    return { kind: 'internal', code: 'staleVersion', message: error.message };
  return { kind: 'internal', code: 'bug', message: error.message || error.name };
}

/** What a person pastes into a ticket. Never translated: whoever reads it may read another language. */
export function ticketText({ kind, message, code, requestId, upstream }: FailureBody, at: number): string {
  return [
    `kind: ${kind}`,
    code && `code: ${code}`,
    `message: ${message}`,
    requestId && `request: ${requestId}`,
    upstream && `scope: ${upstream.scope}`,
    upstream?.status && `upstream status: ${upstream.status}`,
    upstream?.requestId && `upstream request: ${upstream.requestId}`,
    `time: ${new Date(at).toISOString()}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** What was kept of a failure, as an error again. */
export const toFailure = ({ kind, message, ...more }: FailureBody) => new Failure(kind, message, more);

/** What a boundary caught, which may be anything. */
export const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
