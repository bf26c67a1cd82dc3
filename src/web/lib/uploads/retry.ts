import { Failure } from '../../../contract/failure.ts';

/** What a failure of one request means for the upload. */
type Meaning =
  | 'again' // with another address, at once: it arrived damaged, or too late
  | 'later' // the line or the other side is down: for as long as it takes
  | 'over'; // nothing that is sent again would help

// The store cuts off who is slow, and says so with 400.
const passing = new Set(['RequestTimeout', 'storeOffline', 'offline', 'notOurs']);
const damaged = new Set(['BadDigest', 'IncompleteBody', 'damaged']);

export function meaningOf({ kind, code = '', message }: Failure): Meaning {
  if (damaged.has(code) || (code === 'AccessDenied' && /expired/i.test(message))) return 'again';
  if (passing.has(code) || ['unavailable', 'timeout', 'rateLimited', 'drift'].includes(kind)) return 'later';
  return 'over';
}

/** Of one part, one after another, before it is given up: a line that damages everything is no line. */
export const mostAgain = 6;
const longestMs = 30_000;

/** Waits the longer the oftener; a line that is back ends the wait. */
export function wait(nth: number, firstMs: number, signal: AbortSignal): Promise<void> {
  const page = typeof window === 'undefined' ? undefined : window;
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      page?.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
    };
    function end() {
      stop();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    }
    const timer = setTimeout(
      end,
      Math.min(longestMs, firstMs * 2 ** Math.min(nth, 10)) * (0.75 + Math.random() / 2),
    );
    page?.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
