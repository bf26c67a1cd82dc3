import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation } from '@tanstack/react-query';
import { CircleStop } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drs } from '../../../../contract/services/drs.ts';
import { mutation } from '../../../lib/query.ts';
import { JobActionButton, type JobProps } from './JobActionButton.tsx';

/** Ends a job for good; what it runs on is given back. */
export function EndJobButton({ scope, job }: JobProps) {
  const { t } = useTranslation('replication');
  const end = useMutation(mutation(drs.batchDeleteJobs));
  const [isForced, setForced] = useState(false);
  const delete_type = isForced ? ('force_terminate' as const) : ('terminate' as const);
  const body = { jobs: [{ job_id: job.id, delete_type }] };
  return (
    <JobActionButton
      {...{ scope, job, body, deed: 'end', icon: CircleStop, operation: drs.batchDeleteJobs, acting: end }}
      isTyped
      send={(seen, done) => end.mutate({ input: { scope, body }, seen }, done)}
    >
      <FormControlLabel
        control={<Checkbox checked={isForced} onChange={(_, chosen) => setForced(chosen)} />}
        label={t('force')}
      />
    </JobActionButton>
  );
}
