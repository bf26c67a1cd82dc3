import { useMutation } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { drs } from '../../../../contract/services/drs.ts';
import { mutation } from '../../../lib/query.ts';
import { JobActionButton, type JobProps } from './JobActionButton.tsx';

/** Goes on with a job that is paused, and tries one again that has failed. */
export function RetryJobButton({ scope, job }: JobProps) {
  const retry = useMutation(mutation(drs.batchRestoreTask));
  const body = { jobs: [{ job_id: job.id }] };
  return (
    <JobActionButton
      {...{ scope, job, body, deed: 'retry', icon: RotateCw, operation: drs.batchRestoreTask, acting: retry }}
      send={(seen, done) => retry.mutate({ input: { scope, body }, seen }, done)}
    />
  );
}
