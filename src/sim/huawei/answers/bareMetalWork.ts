import type { Cloud } from '../cloud.ts';
import type { BareJob, BareSubJob } from '../bareMetal.ts';

/** What one part of a job does; what it returns is why it failed. */
export interface Part {
  server: string | null;
  end(): { code: string; reason: string } | undefined;
}

/** Parts run one after the other; the job has ended well when it has come to the end of them, whatever became of each. */
export function begin(cloud: Cloud, type: string, takes: number, parts: Part[]): BareJob {
  const { world, faults, now } = cloud;
  const { stuckJobs, failJobs, haste = 1 } = faults.settings;
  const fresh = (kind: string) => ({
    ...{ id: world.random.uuid(), type: kind, code: null, reason: null, began: now(), ended: null },
  });
  const subs = parts.map(({ server }): BareSubJob => ({
    ...{ ...fresh(type.replace('Batch', 'Single')), status: 'INIT', server },
  }));
  const job: BareJob = { ...fresh(type), status: 'RUNNING', parts: subs };
  world.bareMetal.jobs.set(job.id, job);
  const run = (index: number) => {
    const [part, sub] = [parts[index], subs[index]];
    if (!part || !sub) {
      Object.assign(job, { status: failJobs ? 'FAIL' : 'SUCCESS', ended: now() });
      if (failJobs) Object.assign(job, { code: 'BMS.0003', reason: failJobs });
      return;
    }
    Object.assign(sub, { status: 'RUNNING', began: now() });
    world.clock.after(takes / haste, () => {
      const trouble = failJobs ? { code: 'BMS.0003', reason: failJobs } : part.end();
      Object.assign(sub, { status: trouble ? 'FAIL' : 'SUCCESS', ended: now(), ...trouble });
      run(index + 1);
    });
  };
  if (!stuckJobs) run(0);
  return job;
}
