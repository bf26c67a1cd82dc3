import { jobStates, type DrsProgress, type JobState } from '../../../contract/services/drs/jobs.ts';
import type { StateClass } from '../../../contract/services/drs/states.ts';

// What follows from a job's state as the vendor says it.

const stateOf = (status: string | null | undefined): JobState | undefined =>
  (Object.keys(jobStates) as JobState[]).find((state) => state === status);

/** What a state means; one that has no meaning here is taken for one that moves. */
export const classOf = (status: string | null | undefined): StateClass =>
  jobStates[stateOf(status) ?? 'CREATING'];

export type Deed = 'start' | 'pause' | 'retry' | 'end' | 'delete';

const startable: readonly (JobState | undefined)[] = ['CONFIGURATION', 'WAITING_FOR_START'];
const pausable: readonly (JobState | undefined)[] = ['FULL_TRANSFER_STARTED', 'INCRE_TRANSFER_STARTED'];
/** What is paused goes on by the same call. */
const retryable: readonly (JobState | undefined)[] = [
  ...(['PAUSING', 'START_JOB_FAILED', 'FULL_TRANSFER_FAILED', 'INCRE_TRANSFER_FAILED'] as const),
];
const deletable: readonly (JobState | undefined)[] = [
  ...(['CREATE_FAILED', 'RELEASE_RESOURCE_COMPLETE', 'RELEASE_CHILD_TRANSFER_COMPLETE'] as const),
];
const beyondEnding: readonly (JobState | undefined)[] = [
  ...deletable,
  ...(['CREATING', 'RELEASE_RESOURCE_STARTED', 'RELEASE_CHILD_TRANSFER_STARTED', 'DELETED'] as const),
];

/** Whether a job's state allows it; of a state that is not known here the vendor decides. */
export function isAllowed(deed: Deed, status: string | null | undefined): boolean {
  const state = stateOf(status);
  if (!state) return true;
  if (deed === 'start') return startable.includes(state);
  if (deed === 'pause') return pausable.includes(state);
  if (deed === 'retry') return retryable.includes(state);
  return deed === 'delete' ? deletable.includes(state) : !beyondEnding.includes(state);
}

/** Whether data is on its way, so that there is a progress to ask for. */
export const isTransferring = (status: string | null | undefined) =>
  status?.includes('TRANSFER_STARTED') === true && !status.startsWith('RELEASE');

/** 0–100 of what was there before; null when the vendor does not say. */
export function percentOf(progress: Pick<DrsProgress, 'progress'> | null | undefined): number | null {
  const percent = Number.parseFloat(progress?.progress ?? '');
  return Number.isNaN(percent) ? null : Math.min(100, Math.max(0, percent));
}

/** How far the target is behind, in milliseconds; null while nothing is replicated. */
export function delayOf(
  status: string | null | undefined,
  progress: Pick<DrsProgress, 'incre_trans_delay' | 'incre_trans_delay_millis'> | null | undefined,
): number | null {
  if (!status?.startsWith('INCRE_TRANSFER') || !progress) return null;
  const { incre_trans_delay_millis: millis, incre_trans_delay: seconds } = progress;
  const delay = millis ? Number(millis) : seconds ? Number(seconds) * 1000 : NaN;
  return Number.isNaN(delay) || delay < 0 ? null : delay;
}

/** From here on a target counts as far behind. */
export const longDelayMs = 5 * 60_000;
