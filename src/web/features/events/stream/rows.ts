import type { Notification, Unread } from './notification.ts';
import type { Ref } from './ref.ts';
import type { Severity } from './severity.ts';

export const taskStates = [
  ...(['queued', 'preRunning', 'running'] as const),
  ...(['success', 'error', 'aborted', 'canceled'] as const),
] as const;
export type TaskState = (typeof taskStates)[number];
export const isOver = (state: TaskState | undefined): boolean =>
  state !== undefined && taskStates.indexOf(state) > taskStates.indexOf('running');

/** Where a row stands, by `order`, `tie` and `seq`: they never change, so that no row moves under the pointer. */
export interface Placed {
  id: string;
  scope: string;
  /** Epoch milliseconds of this browser: when a live row came, and when a filled one would have. */
  order: number;
  /** Among those of one moment: the vendor's time. */
  tie: number;
  /** In the order of coming. */
  seq: number;
}

/** A task with all that was said of it, or an event that belongs to none. */
export interface EventRow extends Placed {
  kind: 'task' | 'event';
  /** Epoch milliseconds by the vendor's clock, else of this browser. */
  at: number;
  object: string;
  verb: string;
  severity: Severity;
  isNoise: boolean;
  /** What it happened to. */
  about: Ref | undefined;
  user: Ref | undefined;
  org: Ref | undefined;
  task: string | undefined;
  state: TaskState | undefined;
  startedAt: number | undefined;
  endedAt: number | undefined;
  /** Told by the audit trail, after a gap or before the connection. */
  isFilled: boolean;
  /** In the order of coming, the last ones. */
  records: readonly Notification[];
  /** How many there were. */
  told: number;
  /** What only REST knows of a task. */
  facts: TaskFacts;
}

/** What the query service and the task itself say, as far as they have been asked. */
export interface TaskFacts {
  operationName?: string | undefined;
  operation?: string | undefined;
  progress?: number | undefined;
  /** The real reason of a failure. */
  reason?: string | undefined;
}

/** A message that could not be read, as it came. */
export interface RawRow extends Placed {
  kind: 'raw';
  at: number;
  why: Exclude<Unread, 'notForUs'>;
  raw: string;
}

/** A time of which the broker told us nothing, and how far the audit trail has filled it. */
export interface GapRow extends Placed {
  kind: 'gap';
  gap: Gap;
}
export interface Gap {
  /** `start`: what came before the pane was opened; `stall`: the connection stood, and was silent. */
  cause: 'start' | 'lost' | 'stall';
  /** Epoch milliseconds of this browser. */
  from: number;
  to: number;
  state: 'filling' | 'filled' | 'partly' | 'failed';
  /** Events that came out of the audit trail. */
  filled: number;
  /** What is still missing lies before this, in epoch milliseconds of this browser. */
  missingBefore?: number | undefined;
  /** How many records that is, by the vendor's count; null where it says none. */
  missing?: number | null | undefined;
  /** Why it could not be filled. */
  failure?: Error | undefined;
}

export type FeedRow = EventRow | RawRow | GapRow;
