import type { FailureBody } from '../../contract/failure.ts';
import type { JobState } from '../../contract/operation.ts';
import { failureBody, toError } from './failure.ts';
import { afterLook, countPhases, isLocked, type Entry, type ItemState, type Phase } from './runState.ts';

/** What a run does with its items. */
export interface Work<T> {
  /** Sends one; answers what to ask about the job it began, null when it was done at once. */
  send: (item: T) => Promise<object | null>;
  /** How jobs go, in the order asked. */
  look: (jobs: readonly object[], items: readonly T[]) => Promise<readonly JobState[]>;
  /** Whether what was locked is free, in the order asked. */
  areFree: (items: readonly T[], failures: readonly FailureBody[]) => Promise<readonly boolean[]>;
  /** The item as it is sent after a refusal; null when there is nothing left to try. */
  again: (item: T, failure: FailureBody | null) => T | null;
}

export interface Pace {
  /** Calls under way at once. */
  atOnce: number;
  /** Milliseconds between two looks. */
  lookEveryMs: number;
  /** How long a job may be nowhere to be found before nobody waits for it any longer. */
  missingMs: number;
}
const usual: Pace = { atOnce: 6, lookEveryMs: 1000, missingMs: 60_000 };

export interface Run<T> {
  read: () => readonly Entry<T>[];
  subscribe: (listener: () => void) => () => void;
  /** Leaves unsent what is not sent yet. What was sent goes on. */
  stop: () => void;
  /** How many may be sent again with some hope. */
  countRetries: () => number;
  /** Sends again what failed, and what was not sent. */
  retry: () => void;
  /** Sends what is locked again as soon as it is free. */
  waitUntilFree: () => void;
  /** Waits no longer for what is locked. */
  giveUpWaiting: () => void;
  /** Looks again for jobs that were nowhere to be found. */
  lookAgain: () => void;
  /** Sends nothing more and looks no more: the person is gone. */
  end: () => void;
}

/** Does one write to each of many, a few at a time, and follows what each began. It begins at once. */
export function startRun<T>(items: readonly T[], work: Work<T>, pace: Partial<Pace> = {}): Run<T> {
  const { atOnce, lookEveryMs, missingMs } = { ...usual, ...pace };
  let entries: readonly Entry<T>[] = items.map((item) => ({ item, state: { phase: 'waiting' } }));
  let isEnded = false;
  let watching: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function update(change: (entry: Entry<T>, place: number) => Entry<T>) {
    entries = entries.map(change);
    for (const listener of listeners) listener();
  }
  const setState = (place: number, state: ItemState) =>
    update((entry, at) => (at === place ? { ...entry, state } : entry));
  const moveAll = (from: Phase, to: (entry: Entry<T>) => ItemState) =>
    update((entry) => (entry.state.phase === from ? { ...entry, state: to(entry) } : entry));

  function again({ item, state }: Entry<T>): Entry<T> | null {
    if (state.phase === 'stopped') return { item, state: { phase: 'waiting' } };
    const next = state.phase === 'failed' ? work.again(item, state.failure) : null;
    return next === null ? null : { item: next, state: { phase: 'waiting' } };
  }

  function sendNext() {
    while (!isEnded && countPhases(entries).sending < atOnce) {
      const place = entries.findIndex(({ state }) => state.phase === 'waiting');
      if (place < 0) break;
      void send(place);
    }
  }

  async function send(place: number) {
    setState(place, { phase: 'sending' });
    try {
      const job = await work.send(entries[place]!.item);
      setState(
        place,
        job ? { phase: 'running', job, progress: null, seenAt: Date.now() } : { phase: 'done' },
      );
    } catch (thrown) {
      setState(place, { phase: 'failed', failure: failureBody(toError(thrown)), message: null });
    }
    watch();
    sendNext();
  }

  // One look at a time, at everything there is to look at.
  function watch() {
    if (isEnded || watching !== undefined) return;
    if (!entries.some(({ state: { phase } }) => phase === 'running' || phase === 'locked')) return;
    watching = setTimeout(() => {
      void Promise.all([lookAtJobs(), lookAtLocks()]).then(() => {
        watching = undefined;
        sendNext();
        watch();
      });
    }, lookEveryMs);
  }

  async function lookAtJobs() {
    const running = entries.flatMap(({ item, state }, place) =>
      state.phase === 'running' ? [{ place, item, job: state.job, seenAt: state.seenAt }] : [],
    );
    if (running.length === 0) return;
    const jobs = running.map(({ job }) => job);
    // A look that fails finds nothing; the next one may.
    const found = await work
      .look(
        jobs,
        running.map(({ item }) => item),
      )
      .catch(() => []);
    const now = Date.now();
    const states = new Map(
      running.map(({ place, job, seenAt }, at) => [
        place,
        afterLook({ job, seenAt }, found[at], now, missingMs),
      ]),
    );
    update((entry, place) => ({ ...entry, state: states.get(place) ?? entry.state }));
  }

  async function lookAtLocks() {
    const locked = entries.flatMap(({ item, state }, place) =>
      state.phase === 'locked' ? [{ place, item, failure: state.failure }] : [],
    );
    if (locked.length === 0) return;
    const free = await work
      .areFree(
        locked.map(({ item }) => item),
        locked.map(({ failure }) => failure),
      )
      .catch(() => []);
    const freed = new Set(locked.filter((_, at) => free[at]).map(({ place }) => place));
    // Whoever stopped waiting meanwhile does not want it sent.
    update((entry, place) =>
      freed.has(place) && entry.state.phase === 'locked' ? { ...entry, state: { phase: 'waiting' } } : entry,
    );
  }

  sendNext();
  return {
    read: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => moveAll('waiting', () => ({ phase: 'stopped' })),
    countRetries: () => entries.filter((entry) => again(entry) !== null).length,
    retry() {
      update((entry) => again(entry) ?? entry);
      sendNext();
    },
    waitUntilFree() {
      update((entry) =>
        isLocked(entry) && entry.state.phase === 'failed' && entry.state.failure
          ? { ...entry, state: { phase: 'locked', failure: entry.state.failure } }
          : entry,
      );
      watch();
    },
    giveUpWaiting: () =>
      moveAll('locked', ({ state }) => ({
        phase: 'failed',
        failure: state.phase === 'locked' ? state.failure : null,
        message: null,
      })),
    lookAgain() {
      update((entry) =>
        entry.state.phase === 'unknown'
          ? {
              ...entry,
              state: { phase: 'running', job: entry.state.job, progress: null, seenAt: Date.now() },
            }
          : entry,
      );
      watch();
    },
    end() {
      isEnded = true;
      clearTimeout(watching);
    },
  };
}
