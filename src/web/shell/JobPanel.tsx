import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../contract/services/own.ts';
import { isRunning, type FollowedJob } from '../lib/jobs.ts';
import { mutation } from '../lib/query.ts';
import { useRuns } from '../lib/runs.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { JobEntry } from './JobEntry.tsx';
import { RunEntry } from './RunEntry.tsx';

interface Props {
  jobs: readonly FollowedJob[];
  onClose: () => void;
}

export function JobPanel({ jobs, onClose }: Props) {
  const { t } = useTranslation();
  const { mutate, error } = useMutation(mutation(own.removeFollow));
  const dismiss = ({ follow }: FollowedJob) => mutate({ input: { params: { id: follow.id } } });
  const finished = jobs.filter((job) => !isRunning(job));

  const { runs } = useRuns();

  if (jobs.length + runs.length === 0)
    return <EmptyState title={t('tasksNone')}>{t('tasksNoneText')}</EmptyState>;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('tasks')}
        </Typography>
        {finished.length > 1 && (
          <Button color="inherit" onClick={() => finished.forEach(dismiss)}>
            {t('dismissFinished')}
          </Button>
        )}
      </Box>
      {error && <FailureAlert failure={error} />}
      <List>
        {runs.map((begun) => (
          <RunEntry key={begun.id} begun={begun} onShow={onClose} />
        ))}
        {jobs.map((job) => (
          <JobEntry key={job.follow.id} job={job} onDismiss={() => dismiss(job)} />
        ))}
      </List>
    </>
  );
}
