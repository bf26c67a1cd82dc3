import { serverNow } from '../../../../lib/serverClock.ts';
import { useNow } from '../../../../lib/useNow.ts';

/** Whole seconds until a time of the server's. */
export function useSecondsLeft(until: number | null): number {
  useNow(until === null ? null : 500);
  return until === null ? 0 : Math.max(0, Math.ceil((until - serverNow()) / 1000));
}
