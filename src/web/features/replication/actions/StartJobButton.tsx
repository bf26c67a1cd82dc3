import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { drs } from '../../../../contract/services/drs.ts';
import { mutation } from '../../../lib/query.ts';
import { JobActionButton, type JobProps } from './JobActionButton.tsx';

export function StartJobButton({ scope, job }: JobProps) {
  const start = useMutation(mutation(drs.batchStartJobs));
  const body = { jobs: [{ job_id: job.id }] };
  return (
    <JobActionButton
      {...{ scope, job, body, deed: 'start', icon: Play, operation: drs.batchStartJobs, acting: start }}
      send={(seen, done) => start.mutate({ input: { scope, body }, seen }, done)}
    />
  );
}
