import type { IncomingHttpHeaders } from 'node:http';
import { failureOf } from './upstreamFailure.ts';

/** Statuses that pass by themselves. */
export const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Seconds an upstream asks us to wait. */
export function retryAfter(headers: IncomingHttpHeaders): number | undefined {
  const asked = headers['retry-after'];
  if (asked === undefined) return undefined;
  const seconds = /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

/** Waits twice as long each time, and never in step with the others who wait. */
export async function pause(first: number, nth: number, signal: AbortSignal | undefined, atLeast = 0) {
  const wait = Math.max(atLeast, first * 2 ** (nth - 1)) + Math.random() * first;
  await new Promise((resolve) => setTimeout(resolve, wait));
  if (signal?.aborted) throw failureOf(undefined, { hasBegun: false, isCallerGone: true });
}
