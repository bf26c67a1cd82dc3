import type { JobState } from '../../../contract/services/drs/jobs.ts';
import type { Cloud } from '../cloud.ts';
import type { ReplicationJob } from '../replication.ts';

// What jobs do once they have been told to: each step takes its time.

const step = 15_000;
const whole = 60_000;

export type Deed = 'start' | 'pause' | 'retry' | 'terminate' | 'delete';

const ended: readonly JobState[] = [
  'CREATE_FAILED',
  'RELEASE_RESOURCE_COMPLETE',
  'RELEASE_CHILD_TRANSFER_COMPLETE',
];
const going: readonly JobState[] = ['FULL_TRANSFER_STARTED', 'INCRE_TRANSFER_STARTED'];
const retryable: readonly JobState[] = [
  ...(['PAUSING', 'START_JOB_FAILED', 'FULL_TRANSFER_FAILED', 'INCRE_TRANSFER_FAILED'] as const),
];
const releasing: readonly JobState[] = ['CREATING', 'RELEASE_RESOURCE_STARTED', 'DELETED', ...ended];

/** Whether the vendor takes it in this state. */
export function isTaken(deed: Deed, { status }: ReplicationJob): boolean {
  if (deed === 'start') return status === 'CONFIGURATION' || status === 'WAITING_FOR_START';
  if (deed === 'pause') return going.includes(status);
  if (deed === 'retry') return retryable.includes(status);
  return deed === 'delete' ? ended.includes(status) : !releasing.includes(status);
}

export function work({ world, faults }: Cloud, job: ReplicationJob, deed: Deed): void {
  const { stuckJobs, failJobs } = faults.settings;
  const become = (status: JobState) => Object.assign(job, { status, updated: world.clock.now() });
  const then = (ms: number, from: JobState, go: () => void) =>
    world.clock.after(ms, () => {
      if (!stuckJobs && job.status === from) go();
    });
  if (deed === 'delete') world.replication.delete(job.id);
  else if (deed === 'terminate') {
    become('RELEASE_RESOURCE_STARTED');
    then(step, 'RELEASE_RESOURCE_STARTED', () =>
      become(failJobs ? 'RELEASE_RESOURCE_FAILED' : 'RELEASE_RESOURCE_COMPLETE'),
    );
  } else if (deed === 'pause') {
    const before = job.status;
    then(step / 3, before, () => become('PAUSING'));
  } else {
    become('STARTJOBING');
    job.reason = '';
    then(step, 'STARTJOBING', () => {
      if (failJobs) {
        become('START_JOB_FAILED');
        job.reason = failJobs;
      } else transfer();
    });
  }

  /** First what was there before, unless the job has nothing to do with it, then what changes. */
  function transfer() {
    if (job.task === 'INCR_TRANS' || job.progress === 100) {
      become(job.task === 'FULL_TRANS' ? 'FULL_TRANSFER_COMPLETE' : 'INCRE_TRANSFER_STARTED');
      return;
    }
    become('FULL_TRANSFER_STARTED');
    advance();
  }
  function advance() {
    then(whole / 10, 'FULL_TRANSFER_STARTED', () => {
      job.progress = Math.min(100, job.progress + 10);
      if (job.progress < 100) advance();
      else transfer();
    });
  }
}
