import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useMutation } from '@tanstack/react-query';
import { Pause } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drs } from '../../../../contract/services/drs.ts';
import { pauseModes } from '../../../../contract/services/drs/actions.ts';
import { mutation } from '../../../lib/query.ts';
import { JobActionButton, type JobProps } from './JobActionButton.tsx';

/** Stops what is written to the target, or what is read from the source as well. */
export function PauseJobButton({ scope, job }: JobProps) {
  const { t } = useTranslation('replication');
  const pause = useMutation(mutation(drs.batchStopJobs));
  const [pause_mode, setMode] = useState<(typeof pauseModes)[number]>('target');
  const body = { jobs: [{ job_id: job.id, pause_mode }] };
  return (
    <JobActionButton
      {...{ scope, job, body, deed: 'pause', icon: Pause, operation: drs.batchStopJobs, acting: pause }}
      send={(seen, done) => pause.mutate({ input: { scope, body }, seen }, done)}
    >
      <RadioGroup
        aria-label={t('pauseMode')}
        value={pause_mode}
        onChange={(_, chosen) => setMode(pauseModes.find((mode) => mode === chosen) ?? 'target')}
        sx={{ mb: 1.5 }}
      >
        {pauseModes.map((mode) => (
          <FormControlLabel
            key={mode}
            value={mode}
            control={<Radio size="small" />}
            label={t(`pauseMode_${mode}`)}
          />
        ))}
      </RadioGroup>
    </JobActionButton>
  );
}
