import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleQuestionMark, CircleX, LoaderCircle, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isRunning, jobQuery, type FollowedJob } from '../lib/jobs.ts';
import { operationWords } from '../lib/operationWords.ts';
import { serverNow } from '../lib/serverClock.ts';
import { useFormat } from '../lib/useFormat.ts';
import { useNow } from '../lib/useNow.ts';
import { hint } from '../ui/hint.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';

const looks = {
  running: { Icon: LoaderCircle, color: 'primary.main' },
  done: { Icon: CircleCheck, color: 'success.main' },
  failed: { Icon: CircleX, color: 'error.main' },
  unknown: { Icon: CircleQuestionMark, color: 'text.secondary' },
} as const;

export function JobEntry({ job, onDismiss }: { job: FollowedJob; onDismiss: () => void }) {
  const { t } = useTranslation(['common', 'runs']);
  const client = useQueryClient();
  const format = useFormat();
  const { follow, progress } = job;
  const isGoing = isRunning(job);
  useNow(isGoing ? 1000 : null);

  const phase = progress === null ? 'unknown' : (progress?.phase ?? 'running');
  const { Icon, color } = looks[phase];
  const operation = operationWords(t, follow.operation);
  const dismissLabel = t('taskDismiss', { operation, label: follow.label });
  const words = {
    running: t('taskRunning', { duration: format.duration(serverNow() - follow.began) }),
    done: t('taskDone'),
    failed: t('taskFailed'),
    unknown: progress ? t('unknown', { ns: 'runs' }) : t('taskUnknown'),
  }[phase];

  return (
    <ListItem sx={{ alignItems: 'flex-start', gap: 1.5, py: 1 }}>
      <Box aria-hidden sx={{ color, display: 'inline-flex', pt: 0.25 }}>
        <Icon size={18} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <b>{operation}</b> {follow.label}
        </Typography>
        <Typography variant="caption" component="div" color="textSecondary">
          {words}
          {!isGoing && (
            <>
              {' · '}
              <RelativeTime time={follow.began} />
            </>
          )}
          {' · '}
          {follow.scope}
        </Typography>
        {phase === 'failed' && progress?.message && (
          <Typography variant="caption" component="p" color="error" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {progress.message}
          </Typography>
        )}
        {progress?.phase === 'unknown' && (
          <Button onClick={() => void client.resetQueries({ queryKey: jobQuery(follow).queryKey })}>
            {t('lookAgain', { ns: 'runs' })}
          </Button>
        )}
        {isGoing && (
          <LinearProgress
            aria-label={`${operation} ${follow.label}`}
            sx={{ mt: 0.75, borderRadius: 1 }}
            {...(progress?.progress == null
              ? {}
              : { variant: 'determinate' as const, value: progress.progress })}
          />
        )}
      </Box>
      <IconButton {...hint(t('dismiss'))} size="small" aria-label={dismissLabel} onClick={onDismiss}>
        <X size={16} />
      </IconButton>
    </ListItem>
  );
}
