import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { drs } from '../../../../contract/services/drs.ts';
import { mutation } from '../../../lib/query.ts';
import { JobActionButton, type JobProps } from './JobActionButton.tsx';

/** Takes a job that has ended off the list. */
export function DeleteJobButton({ scope, job }: JobProps) {
  const remove = useMutation(mutation(drs.batchDeleteJobs));
  const body = { jobs: [{ job_id: job.id, delete_type: 'delete' as const }] };
  return (
    <JobActionButton
      {...{ scope, job, body, deed: 'delete', icon: Trash2, operation: drs.batchDeleteJobs, acting: remove }}
      isTyped
      send={(seen, done) => remove.mutate({ input: { scope, body }, seen }, done)}
    />
  );
}
