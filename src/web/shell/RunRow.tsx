import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import {
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleSlash,
  CircleX,
  LoaderCircle,
  Lock,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../lib/runState.ts';
import type { RunItem } from '../lib/runs.tsx';
import { useFormat } from '../lib/useFormat.ts';
import { RunReason } from './RunReason.tsx';

const looks = {
  waiting: { Icon: CircleDashed, color: 'text.secondary' },
  sending: { Icon: LoaderCircle, color: 'primary.main' },
  running: { Icon: LoaderCircle, color: 'primary.main' },
  done: { Icon: CircleCheck, color: 'success.main' },
  failed: { Icon: CircleX, color: 'error.main' },
  locked: { Icon: Lock, color: 'warning.main' },
  unknown: { Icon: CircleQuestionMark, color: 'warning.main' },
  stopped: { Icon: CircleSlash, color: 'text.secondary' },
} as const;

export function RunRow({ entry: { item, state } }: { entry: Entry<RunItem> }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { Icon, color } = looks[state.phase];
  const progress = state.phase === 'running' ? state.progress : null;
  return (
    <Box sx={{ display: 'flex', gap: 1, px: 1.5, py: 0.75 }}>
      <Box sx={{ color, lineHeight: 0, pt: 0.5 }}>
        <Icon size={16} aria-hidden />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, justifyContent: 'space-between' }}>
          <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {item.label}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t(state.phase)}
            {progress !== null && ` · ${format.percent(progress)}`}
          </Typography>
        </Box>
        {progress !== null && (
          <LinearProgress
            variant="determinate"
            value={progress}
            aria-label={item.label}
            sx={{ mt: 0.25, borderRadius: 1 }}
          />
        )}
        <RunReason state={state} />
      </Box>
    </Box>
  );
}
