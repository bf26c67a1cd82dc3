import type { IncomingHttpHeaders } from 'node:http';

/** An upstream's clock beside ours, as the `Date` of its answers tells it. */
export interface Clock {
  /** Reads an answer to what was sent at `sentAt`, epoch ms. */
  see(headers: IncomingHttpHeaders, sentAt: number): void;
  /** How many seconds it is ahead of ours (negative: behind); null until it has said so. */
  readonly skew: number | null;
  /** The time there, epoch ms. */
  now(): number;
  /** When it is by our clock what theirs calls `theirs`, epoch ms. */
  ours(theirs: number): number;
}

export function watchClock(now = Date.now): Clock {
  let skew: number | null = null;
  return {
    see({ date }, sentAt) {
      const said = Date.parse(date ?? '');
      // It was said somewhere between question and answer, and `Date` has whole seconds.
      if (!Number.isNaN(said)) skew = Math.round((said - (sentAt + now()) / 2) / 1000);
    },
    get skew() {
      return skew;
    },
    now: () => now() + (skew ?? 0) * 1000,
    ours: (theirs) => theirs - (skew ?? 0) * 1000,
  };
}
