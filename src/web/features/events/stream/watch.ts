import { closeName, type CloseName } from '../../../../contract/channels.ts';
import { connectAgain, type Topics } from '../../../../contract/events.ts';
import { toError } from '../../../lib/failure.ts';
import type { LiveEnd } from '../../../lib/live.ts';
import type { Feed } from './feed.ts';
import { fillGap, type Missed } from './fillGap.ts';
import type { Gap } from './rows.ts';
import { keepVigil } from './vigil.ts';
import { onlyUser, type World } from './world.ts';

/** Why a connection ended, as far as somebody can do something about it. `again`: nothing is wrong. */
export type EndCause = CloseName | 'network' | 'again';

export type Connection =
  | { phase: 'asking' | 'connecting' }
  | { phase: 'live'; since: number; refused: readonly string[] }
  | { phase: 'waiting'; retryAt: number; cause: EndCause; reason: string }
  /** Who may see what could not be asked. */
  | { phase: 'failed'; retryAt: number; failure: Error }
  /** Nothing may be seen here, or the broker hangs up on whoever asks for it. Not tried again by itself. */
  | { phase: 'refused'; filters: readonly string[] }
  | { phase: 'over'; cause: EndCause; reason: string };

/** How much of the past a pane begins with. */
const historyMs = 30 * 60_000;
const shortest = 1000;
const longest = 30_000;
/** A broker that drops whoever asks for too much does it at once, and does it again. */
const dropMs = 2000;
const mostDrops = 3;
/** Too many panes, or too slow a reader: it will not be better in a second. */
const patientFrom = 4;

/** Keeps one scope connected, marks what was missed and has it filled, and says how it stands. */
export function startWatch(scope: string, feed: Feed, world: World, onChange: (state: Connection) => void) {
  let topics: Topics | undefined;
  let hangUp: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: Connection = { phase: 'asking' };
  let failures = 0;
  let drops = 0;
  let heardAt = 0;
  /** What is missing when it is connected again. */
  let missing: { since: number; cause: Gap['cause'] } = { since: Date.now() - historyMs, cause: 'start' };
  const missed = new Map<string, Missed>();
  const end = new AbortController();
  const { signal } = end;

  function become(next: Connection) {
    state = next;
    if (!signal.aborted) onChange(next);
  }
  function later(
    ms = Math.min(longest, shortest * 2 ** Math.min(failures++, 10)) * (0.5 + Math.random() / 2),
  ) {
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), ms);
    return Date.now() + ms;
  }

  async function connect() {
    clearTimeout(timer);
    become({ phase: 'asking' });
    try {
      // Anew each time: what the scope is signed in as and the person's grants may have changed meanwhile.
      topics = await world.askTopics(signal);
    } catch (error) {
      if (!signal.aborted) become({ phase: 'failed', failure: toError(error), retryAt: later() });
      return;
    }
    if (signal.aborted) return;
    const { filters, user, org } = topics;
    feed.learnNames([
      [{ kind: 'user', id: user.id }, user.name],
      [{ kind: 'org', id: org.id }, org.name],
    ]);
    if (filters.length === 0) {
      become({ phase: 'refused', filters });
      return;
    }
    become({ phase: 'connecting' });
    hangUp = world.open({
      filters,
      onAnswered: (granted, refused) => answered(filters, granted, refused),
      onMessage: (_topic, text) => feed.receive(scope, text, (heardAt = Date.now())),
      onEnd: ended,
    });
  }

  function answered(filters: readonly string[], granted: readonly string[], refused: readonly string[]) {
    if (granted.length === 0) {
      hangUp?.();
      become({ phase: 'refused', filters });
      return;
    }
    failures = drops = 0;
    const now = Date.now();
    become({ phase: 'live', since: now, refused });
    const gap = { cause: missing.cause, from: missing.since, to: now };
    const id = feed.openGap(scope, gap);
    missed.set(id, { ...gap, scope, user: onlyUser(topics) });
    fill(id);
  }

  function fill(id: string) {
    const what = missed.get(id);
    if (!what) return;
    feed.changeGap(id, { state: 'filling', failure: undefined });
    void fillGap(id, what, feed, world, signal);
  }

  function ended({ code, reason, unansweredMs }: LiveEnd) {
    if (signal.aborted) return;
    if (state.phase === 'live') missing = { since: Date.now(), cause: 'lost' };
    const cause = causeOf(code);
    if (world.isFinal(code)) {
      become({ phase: 'over', cause, reason });
      return;
    }
    const isDrop = cause === 'network' && unansweredMs !== undefined && unansweredMs < dropMs;
    drops = isDrop ? drops + 1 : 0;
    if (drops >= mostDrops) {
      become({ phase: 'refused', filters: topics?.filters ?? [] });
      return;
    }
    if (cause === 'tooMany') failures = Math.max(failures, patientFrom);
    become({ phase: 'waiting', cause, reason, retryAt: later(cause === 'again' ? 100 : undefined) });
  }

  function retryNow() {
    if (state.phase === 'live' || state.phase === 'connecting' || state.phase === 'asking') return;
    drops = 0;
    void connect();
  }

  const endVigil = keepVigil({
    world,
    signal,
    liveSince: () => (state.phase === 'live' ? state.since : undefined),
    heardAt: () => heardAt,
    user: () => onlyUser(topics),
    onDead(since, cause) {
      hangUp?.();
      missing = { since, cause };
      void connect();
    },
    onWake: () => {
      if (state.phase === 'waiting' || state.phase === 'failed') retryNow();
    },
  });

  void connect();
  return {
    topics: () => topics,
    retryNow,
    /** Tries again to fill a gap. */
    fill,
    stop() {
      end.abort();
      clearTimeout(timer);
      endVigil();
      hangUp?.();
    },
  };
}
export type Watch = ReturnType<typeof startWatch>;

function causeOf(code: number | undefined): EndCause {
  if (code === undefined) return 'network';
  if (connectAgain.has(code)) return 'again';
  return closeName(code) ?? 'network';
}
