import type { Store } from './store/store.ts';

export interface ConsoleEnd {
  id: string;
  code: number;
  reason: string;
}

/** What ended, in this process or another one: found in the store within about a second. */
export interface Endings {
  onSessionEnd(listener: (sessionId: string) => void): () => void;
  onConsoleEnd(listener: (end: ConsoleEnd) => void): () => void;
  /** Looks now, e.g. right after a row was ended here. */
  check(): Promise<void>;
  close(): void;
}

const everyMs = 1000;
// Clocks of two hosts differ and a transaction may commit late: each look reaches back this far.
const overlapMs = 60_000;

/** `sweep` runs before each look: it ends the rows that have run out. */
export function watchEndings(
  { db }: Store,
  { sweep, onError }: { sweep: () => Promise<void>; onError: (error: unknown) => void },
): Endings {
  const sessionListeners = new Set<(sessionId: string) => void>();
  const consoleListeners = new Set<(end: ConsoleEnd) => void>();
  let told = new Map<string, number>();
  const started = Date.now();
  let looking: Promise<void> | undefined;
  let again: Promise<void> | undefined;

  async function look() {
    await sweep();
    const since = Math.max(started, Date.now() - overlapMs);
    const sessions = await db
      .selectFrom('sessions')
      .select(['id', 'ended_at'])
      .where('ended_at', '>=', since)
      .execute();
    const consoles = await db
      .selectFrom('console_sessions')
      .select(['id', 'ended_at', 'code', 'reason'])
      .where('ended_at', '>=', since)
      .execute();
    const before = told;
    told = new Map([...sessions, ...consoles].map((row) => [row.id, row.ended_at ?? 0]));
    for (const { id } of sessions) if (!before.has(id)) for (const tell of sessionListeners) tell(id);
    for (const { id, code, reason } of consoles)
      if (!before.has(id))
        for (const tell of consoleListeners) tell({ id, code: code ?? 1000, reason: reason ?? '' });
  }

  // One look at a time; whoever asks during one gets the next, which surely sees their row.
  function check(): Promise<void> {
    if (!looking) return (looking = look().finally(() => (looking = undefined)));
    return (again ??= looking
      .catch(() => {})
      .then(() => {
        again = undefined;
        return check();
      }));
  }

  const timer = setInterval(() => check().catch(onError), everyMs);
  timer.unref();

  return {
    onSessionEnd: (listener) => subscribe(sessionListeners, listener),
    onConsoleEnd: (listener) => subscribe(consoleListeners, listener),
    check,
    close: () => clearInterval(timer),
  };
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
