import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Phase } from './consoleMachine.ts';

const colours = {
  live: 'success.main',
  connecting: 'info.main',
  waiting: 'warning.main',
  paused: 'warning.main',
  vmOff: 'text.disabled',
  closed: 'text.disabled',
  stopped: 'error.main',
} as const satisfies Record<Phase['is'], string>;

export function PhaseLabel({ phase }: { phase: Phase }) {
  const { t } = useTranslation('console');
  const isSlow = phase.is === 'live' && phase.isSlow;
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box
        sx={{
          width: 9,
          height: 9,
          borderRadius: '50%',
          bgcolor: isSlow ? 'warning.main' : colours[phase.is],
          flexShrink: 0,
        }}
      />
      <Typography variant="subtitle2" component="span">
        {t(isSlow ? 'slow' : phase.is)}
      </Typography>
    </Box>
  );
}
