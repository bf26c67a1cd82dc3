import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { CircleAlert, CircleCheck, CirclePause, Clock, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { towerPower } from '../../../../contract/services/tower/power.ts';
import type { Task } from '../../../../contract/services/tower/tasks.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';

const looks = {
  PENDING: { icon: Clock, colour: 'text.secondary' },
  EXECUTING: { icon: LoaderCircle, colour: 'primary.main' },
  PAUSED: { icon: CirclePause, colour: 'warning.main' },
  SUCCESSED: { icon: CircleCheck, colour: 'success.main' },
  FAILED: { icon: CircleAlert, colour: 'error.main' },
  UNKNOWN: { icon: Clock, colour: 'text.secondary' },
} as const;

export function VmTask({ task }: { task: Task }) {
  const { t } = useTranslation('vms');
  const { phase, progress, message } = towerPower.startVm.job.state([task]);
  const status = task.status ?? 'UNKNOWN';
  const { icon: Icon, colour } = looks[status];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1 }}>
      <Box sx={{ color: colour, lineHeight: 0, pt: 0.25 }}>
        <Icon size={16} aria-hidden />
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {task.description || '—'}
        </Typography>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {t(`task_${status}`)} · <RelativeTime time={task.local_created_at} />
        </Typography>
        {phase === 'running' && progress !== null && (
          <LinearProgress
            variant="determinate"
            value={progress}
            aria-label={task.description ?? undefined}
            sx={{ mt: 0.5 }}
          />
        )}
        {phase === 'failed' && message && (
          <Typography
            variant="body2"
            sx={{ color: 'error.main', overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
          >
            {message}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
