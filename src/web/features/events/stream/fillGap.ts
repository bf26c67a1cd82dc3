import { toError } from '../../../lib/failure.ts';
import { eventOfAudit } from './auditEvents.ts';
import type { Feed } from './feed.ts';
import type { Gap } from './rows.ts';
import type { World } from './world.ts';

/** The broker and the audit trail need not agree on what was the last event: this much is asked for twice. */
export const overlapMs = 60_000;
const historyPages = 8;
/** A server that has just come back may not answer at once. */
const pausesMs = [2000, 8000, 30_000];

export interface Missed {
  scope: string;
  cause: Gap['cause'];
  /** Times of this browser, epoch milliseconds. */
  from: number;
  to: number;
  user: string | undefined;
}

/** Fills a gap that is marked already, and says on it what could not be filled. */
export async function fillGap(
  id: string,
  { scope, cause, from, to, user }: Missed,
  feed: Feed,
  world: World,
  signal: AbortSignal,
): Promise<void> {
  const isStart = cause === 'start';
  async function read(): Promise<Partial<Gap>> {
    // The stream knows the clocks best: what it tells is dated by the vendor and comes now.
    const lag = feed.lag(scope);
    const ahead = lag === undefined ? world.clockAhead() : -lag;
    const unread = await world.readAudit({
      from: from + ahead - (isStart ? 0 : overlapMs),
      to: to + ahead + overlapMs,
      user,
      onPage: (events) => feed.fill(scope, events.map(eventOfAudit), id, ahead),
      ...(isStart && { pages: historyPages }),
      signal,
    });
    const missingBefore = unread && unread.before - ahead;
    if (missingBefore === undefined || missingBefore <= from) return { state: 'filled' };
    return { state: 'partly', missingBefore, missing: unread?.count ?? null };
  }

  let outcome: Partial<Gap> | undefined;
  for (const pause of [...pausesMs, undefined]) {
    outcome = await read().catch((error: unknown) =>
      pause === undefined ? { state: 'failed' as const, failure: toError(error) } : undefined,
    );
    if (outcome || signal.aborted) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  if (outcome && !signal.aborted) feed.changeGap(id, outcome);
}
