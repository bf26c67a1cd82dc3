import type { FailureBody } from '../../contract/failure.ts';
import type { JobState } from '../../contract/operation.ts';

/** Where one of many writes stands. */
export type ItemState =
  | { phase: 'waiting' | 'sending' | 'done' }
  /** The vendor took it; its job goes on. `seenAt`: epoch milliseconds when the job was last found. */
  | { phase: 'running'; job: object; progress: number | null; seenAt: number }
  /** Refused, with the refusal; or its job failed, with the vendor's words. */
  | { phase: 'failed'; failure: FailureBody | null; message: string | null }
  /** Somebody else holds it; it is sent again when it is free. */
  | { phase: 'locked'; failure: FailureBody }
  /** Its job is nowhere to be found any more: only looking again tells. */
  | { phase: 'unknown'; job: object }
  /** Not sent, because the person stopped the run. */
  | { phase: 'stopped' };
export type Phase = ItemState['phase'];

export interface Entry<T> {
  readonly item: T;
  readonly state: ItemState;
}

export const isLocked = ({ state }: Entry<unknown>) =>
  state.phase === 'failed' && state.failure?.code === 'ResourceLocked';
export const isUnderWay = ({ state: { phase } }: Entry<unknown>) =>
  phase === 'waiting' || phase === 'sending' || phase === 'running' || phase === 'locked';

export function countPhases(entries: readonly Entry<unknown>[]): Record<Phase, number> {
  const counts = {
    waiting: 0,
    sending: 0,
    running: 0,
    done: 0,
    failed: 0,
    locked: 0,
    unknown: 0,
    stopped: 0,
  };
  for (const { state } of entries) counts[state.phase] += 1;
  return counts;
}

interface Followed {
  job: object;
  seenAt: number;
}

/** Where an item stands after a look for its job. A job that is nowhere to be found for `missingMs` is given up. */
export function afterLook(
  { job, seenAt }: Followed,
  found: JobState | undefined,
  now: number,
  missingMs: number,
): ItemState {
  if (found?.phase === 'done') return { phase: 'done' };
  if (found?.phase === 'failed') return { phase: 'failed', failure: null, message: found.message };
  if (found?.phase === 'running') return { phase: 'running', job, progress: found.progress, seenAt: now };
  return now - seenAt < missingMs
    ? { phase: 'running', job, progress: null, seenAt }
    : { phase: 'unknown', job };
}

/** What CloudTower says is locked, by its own words for it: `VM clvm1`; undefined when the refusal speaks of no lock. */
export function lockedThings({ code, details }: FailureBody): string | undefined {
  if (code !== 'ResourceLocked' || !details?.length) return undefined;
  return details.map((locked) => `${locked.code} ${locked.path}`).join(', ');
}
