import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { jobQuery } from './environmentQueries.ts';

const known = ['RUNNING', 'SUCCEEDED', 'FAILED', 'SKIPPED'] as const;
const colours: Record<string, string> = {
  ...{ RUNNING: 'info.main', SUCCEEDED: 'success.main', FAILED: 'error.main' },
};

/** What was last done to a component, whoever began it: its steps, and why one of them failed. */
export function LastJob({ scope, id, name }: { scope: string; id: string; name: string }) {
  const { t } = useTranslation('environments');
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-label={t('lastJobOf', { name })}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {t('lastJob')}
      </Button>
      <Box id={panel} hidden={!isOpen} sx={{ flexBasis: '100%' }}>
        {isOpen && <Steps scope={scope} id={id} />}
      </Box>
    </>
  );
}

function Steps({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('environments');
  const answer = useQuery(jobQuery(scope, id));
  const failure = useLoadFailure(answer);
  if (failure) return <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const { job, tasks } = answer.data;
  return (
    <Box sx={{ pl: 1.5, borderLeft: 2, borderColor: 'divider' }} aria-live="polite">
      <Typography variant="caption" color="textSecondary">
        {[job?.job_type, id].filter(Boolean).join(' · ')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {(tasks ?? []).map(({ task_id, task_name, task_status, messages }) => {
          const state = known.find((one) => one === task_status);
          return (
            <Typography key={task_id} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {task_name}{' '}
              <Box component="span" sx={{ color: colours[task_status ?? ''], fontWeight: 600 }}>
                {state ? t(`step_${state}`) : (task_status ?? t('unknown'))}
              </Box>
              {messages && ` · ${messages}`}
            </Typography>
          );
        })}
      </Box>
    </Box>
  );
}
