import type { World } from './world.ts';

/** Silence is looked into this often, and a machine that slept is noticed this soon. */
export const checkMs = 60_000;
const tickMs = 5000;
const sleptMs = 30_000;

interface Watched {
  world: World;
  /** Epoch milliseconds since when it is connected; undefined while it is not. */
  liveSince: () => number | undefined;
  heardAt: () => number;
  user: () => string | undefined;
  signal: AbortSignal;
  /** The connection stands and is dead: nothing can be relied on since then. */
  onDead: (since: number, cause: 'lost' | 'stall') => void;
  /** The machine is awake again. */
  onWake: () => void;
}

/**
 * Notices what no socket tells: a machine that slept, whose connections are dead whatever they say, and a broker that
 * stalls without a word, of which the audit trail knows more than the stream.
 */
export function keepVigil({ world, liveSince, heardAt, user, signal, onDead, onWake }: Watched): () => void {
  let tickedAt = Date.now();
  let checkedAt = tickedAt;

  async function check(now: number) {
    const connected = liveSince();
    const since = Math.max(checkedAt, heardAt(), connected ?? now);
    checkedAt = now;
    if (connected === undefined || now - since < checkMs - tickMs) return;
    const ahead = world.clockAhead();
    let news = 0;
    await world.readAudit({
      from: since + ahead + tickMs,
      to: now + ahead - tickMs, // what is on its way is not missing
      user: user(),
      onPage: (events) => void (news += events.length),
      pages: 1,
      signal,
    });
    if (news > 0 && heardAt() <= since && liveSince() === connected) onDead(since, 'stall');
  }

  const timer = setInterval(() => {
    const now = Date.now();
    const awake = tickedAt;
    tickedAt = now;
    if (now - awake > sleptMs) {
      if (liveSince() !== undefined) onDead(awake, 'lost');
      onWake();
    } else if (now - checkedAt >= checkMs) {
      check(now).catch(() => undefined); // the next one asks again
    }
  }, tickMs);
  return () => clearInterval(timer);
}
