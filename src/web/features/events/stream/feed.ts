import { createBook } from './book.ts';
import { joinEvent, rowOf } from './join.ts';
import { createLag, createMeter } from './meter.ts';
import { createNames } from './names.ts';
import { parseMessage, type Notification } from './notification.ts';
import { isOver, type EventRow, type FeedRow, type Gap, type TaskFacts, type TaskState } from './rows.ts';
import type { Ref } from './ref.ts';
import { createSeenEvents } from './seenEvents.ts';

/** What became of the messages of a scope: each that was received is in one of the others. */
export interface Counts {
  received: number;
  /** In rows that are here. */
  kept: number;
  duplicate: number;
  /** What others on the same broker talk about. */
  notForUs: number;
  /** In the oldest rows, which had to go: after somebody could see them, and before. */
  past: number;
  unseen: number;
  /** Out of the audit trail, on top of what was received. */
  filled: number;
}
const none: Counts = { received: 0, kept: 0, duplicate: 0, notForUs: 0, past: 0, unseen: 0, filled: 0 };

/** What a task is known to be, from elsewhere than the stream. */
export interface TaskNews extends TaskFacts {
  /** What it is done to: the audit trail names the task alone. */
  about?: Ref | undefined;
  state?: TaskState | undefined;
  startedAt?: number | undefined;
  endedAt?: number | undefined;
}

export const mostRows = 5000;
/** Readers hear of news this often: more is not to be read. While very much comes they hear of it less often still. */
const tellMs = 200;
const busyMs = 500;
const busyFrom = 60; // messages since they last heard

/** Everything the pane shows, of all scopes, whoever looks at it. Times are epoch milliseconds. */
export function createFeed(most = mostRows) {
  const names = createNames();
  const seen = new Map<string, ReturnType<typeof createSeenEvents>>();
  const counts = new Map<string, Counts>();
  const meters = new Map<string, { in: ReturnType<typeof createMeter>; lag: ReturnType<typeof createLag> }>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seq = 0;
  let lastOrder = 0;
  let heldFrom = Infinity;

  function of<T>(map: Map<string, T>, scope: string, create: () => T): T {
    const known = map.get(scope);
    if (known) return known;
    const made = create();
    map.set(scope, made);
    return made;
  }
  const countsOf = (scope: string) => of(counts, scope, () => ({ ...none }));
  const count = (scope: string, name: keyof Counts, by = 1) => void (countsOf(scope)[name] += by);
  const meterOf = (scope: string) => of(meters, scope, () => ({ in: createMeter(), lag: createLag() }));

  const book = createBook(most, (row) => {
    if (row.kind === 'gap') return;
    const told = row.kind === 'raw' ? 1 : row.told;
    count(row.scope, 'kept', -told);
    count(row.scope, row.seq > heldFrom ? 'unseen' : 'past', told);
  });

  let untold = 0;
  function tell() {
    untold += 1;
    timer ??= setTimeout(() => {
      if (untold < busyFrom) announce();
      else timer = setTimeout(announce, busyMs - tellMs);
    }, tellMs);
  }
  function announce() {
    timer = undefined;
    untold = 0;
    for (const listener of listeners) listener();
  }

  /** Above everything that came before. */
  const liveOrder = (now: number) => (lastOrder = Math.max(lastOrder, now));
  const rowIdOf = (scope: string, event: Notification) =>
    event.task === undefined ? `${scope}/${event.eventId ?? `n${seq}`}` : `${scope}/task/${event.task}`;

  /** Into the row of its task, or a new one. */
  function take(scope: string, event: Notification, order: number, now: number) {
    names.learnFrom(event);
    count(scope, 'kept');
    const id = rowIdOf(scope, event);
    const row = book.get(id);
    if (row && row.kind !== 'gap' && row.kind !== 'raw') {
      book.replace(joinEvent(row, event));
      return;
    }
    book.add(rowOf(event, { id, scope, order, tie: event.at ?? now, seq: ++seq }, now));
  }

  return {
    names,
    rows: book.rows,
    get: book.get,
    counts: (scope: string): Readonly<Counts> => countsOf(scope),
    /** Messages a second that come in. */
    rate: (scope: string, now: number) => meterOf(scope).in.rate(now),
    /** Milliseconds by which messages come after their time, by the two clocks. */
    lag: (scope: string) => meterOf(scope).lag.median(),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Rows that come after this one are unseen until it is said anew; without one, all is seen. */
    hold: (after: number | undefined) => void (heldFrom = after ?? Infinity),
    lastSeq: () => seq,

    /** A message of the broker. */
    receive(scope: string, raw: string, now: number) {
      const meter = meterOf(scope);
      meter.in.add(now);
      count(scope, 'received');
      tell();
      const { notification, why } = parseMessage(raw);
      if (why === 'notForUs') {
        count(scope, 'notForUs');
        return;
      }
      if (!notification) {
        count(scope, 'kept');
        const id = `${scope}/raw/${++seq}`;
        book.add({ kind: 'raw', id, scope, order: liveOrder(now), tie: now, seq, at: now, why, raw });
        return;
      }
      if (!of(seen, scope, createSeenEvents).isNew(notification)) {
        count(scope, 'duplicate');
        return;
      }
      if (notification.at !== undefined) meter.lag.add(now - notification.at);
      take(scope, notification, liveOrder(now), now);
    },

    /** Events of the audit trail, put where they would have come; returns how many were new. */
    fill(scope: string, events: readonly Notification[], gapId: string, aheadMs: number): number {
      const row = book.get(gapId);
      if (row?.kind !== 'gap') return 0;
      const { from, to } = row.gap;
      let fresh = 0;
      const told = of(seen, scope, () => createSeenEvents());
      for (const event of [...told.compare(events), ...events.filter((each) => told.isNew(each))]) {
        fresh += 1;
        const when = (event.at ?? to) - aheadMs;
        take(scope, event, Math.min(to, Math.max(from, when)), to);
      }
      for (const event of events) names.learnFrom(event);
      count(scope, 'filled', fresh);
      if (fresh > 0) book.replace({ ...row, gap: { ...row.gap, filled: row.gap.filled + fresh } });
      tell();
      return fresh;
    },

    /** Marks a gap that ends now; returns the id of its row. */
    openGap(scope: string, gap: Omit<Gap, 'filled' | 'state'>): string {
      const id = `${scope}/gap/${++seq}`;
      const filling = { ...gap, filled: 0, state: 'filling' as const };
      book.add({ kind: 'gap', id, scope, order: gap.to, tie: Infinity, seq, gap: filling });
      lastOrder = Math.max(lastOrder, gap.to + 1);
      tell();
      return id;
    },
    changeGap(id: string, change: Partial<Gap>) {
      const row = book.get(id);
      if (row?.kind !== 'gap') return;
      book.replace({ ...row, gap: { ...row.gap, ...change } });
      tell();
    },

    /** Things and what they are called, from wherever that is known. */
    learnNames(named: readonly (readonly [Ref, string | null | undefined])[]) {
      for (const [ref, name] of named) names.learn(ref, name);
      tell();
    },
    /** What the query service or the task itself says of a task; a task that has ended stays so. */
    learnTask(scope: string, task: string, { about, state, startedAt, endedAt, ...facts }: TaskNews) {
      const row = book.get(`${scope}/task/${task}`);
      if (row?.kind !== 'task') return;
      const next: EventRow = {
        ...row,
        about: row.about ?? about,
        state: isOver(row.state) ? row.state : (state ?? row.state),
        startedAt: row.startedAt ?? startedAt,
        endedAt: row.endedAt ?? (isOver(state) ? endedAt : undefined),
        severity: state === 'error' ? 'error' : row.severity,
        facts: { ...row.facts, ...known(facts) },
      };
      if (JSON.stringify(factsOf(next)) === JSON.stringify(factsOf(row))) return;
      book.replace(next);
      tell();
    },
  };
}
export type Feed = ReturnType<typeof createFeed>;

const known = (facts: TaskFacts): TaskFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
const factsOf = ({ about, state, startedAt, endedAt, facts }: EventRow) => [
  ...[about, state, startedAt, endedAt],
  facts,
];

export const isEventRow = (row: FeedRow): row is EventRow => row.kind === 'task' || row.kind === 'event';
