import { Failure } from '../contract/failure.ts';

const timedOut = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_ABORTED',
  'ETIMEDOUT',
]);
const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);
const closed = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED']);
const certificate =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)_|HOSTNAME_MISMATCH|INVALID_CA)/;

/**
 * What went wrong on the way to or from an upstream, in words that name no host and no secret.
 * `hasBegun`: the answer's headers had arrived.
 */
export function failureOf(
  error: unknown,
  { hasBegun, isCallerGone }: { hasBegun: boolean; isCallerGone: boolean },
) {
  if (error instanceof Failure) return error;
  if (isCallerGone)
    return new Failure('unavailable', 'Nobody waits for this answer any more.', { code: 'callerGone' });
  const code = codeOf(error);
  if (timedOut.has(code))
    return new Failure('timeout', 'The upstream did not answer in time.', { code: 'timedOut' });
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return new Failure('drift', 'The upstream answered with more than this console reads.', {
      code: 'tooLarge',
    });
  if (code === 'certificateNotPinned')
    return new Failure('unavailable', 'The upstream showed another certificate than the pinned one.', {
      code,
    });
  if (certificate.test(code))
    return new Failure('unavailable', `The upstream's certificate is not trusted (${code}).`, {
      code: 'certificateNotTrusted',
    });
  if (code === 'proxyRefused')
    return new Failure('unavailable', 'The proxy refused the way to the upstream.', { code });
  if (unreachable.has(code))
    return new Failure('unavailable', 'The upstream cannot be reached.', { code: 'unreachable' });
  if (hasBegun) return new Failure('unavailable', "The upstream's answer was cut off.", { code: 'cutOff' });
  if (closed.has(code))
    return new Failure('unavailable', 'The upstream closed the connection without an answer.', {
      code: 'connectionClosed',
    });
  if (code.startsWith('HPE_'))
    return new Failure('drift', 'The upstream does not speak HTTP.', { code: 'notHttp' });
  return new Failure('unavailable', `The upstream could not be asked${code === '' ? '' : ` (${code})`}.`, {
    code: 'notAsked',
  });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (error.name === 'AbortError') return 'UND_ERR_ABORTED';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
