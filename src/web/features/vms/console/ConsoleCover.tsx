import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';
import { useNow } from '../../../lib/useNow.ts';
import type { ConsoleEvent, ConsoleState } from './consoleMachine.ts';
import { usePhaseText } from './usePhaseText.ts';

interface Props {
  state: ConsoleState;
  send: (event: ConsoleEvent) => void;
  /** Somebody typed while there was nobody to type to. */
  areKeysDropped: boolean;
}

/** Lies over the last picture while there is no live one: why, and what happens next. */
export function ConsoleCover({ state, send, areKeysDropped }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { title, next } = usePhaseText(state);
  const { phase, cutAt, said } = state;
  const now = useNow(phase.is === 'waiting' ? 500 : null);
  const isBusy = phase.is === 'connecting' || phase.is === 'waiting';
  const seconds = phase.is === 'waiting' ? Math.ceil(Math.max(0, phase.dueAt - now) / 1000) : 0;
  return (
    <Box
      sx={{ position: 'absolute', inset: 0, display: 'grid', placeItems: 'center', p: 2, overflow: 'auto' }}
    >
      <Box
        sx={{
          maxWidth: 440,
          textAlign: 'center',
          bgcolor: 'background.paper',
          color: 'text.primary',
          borderRadius: 2,
          boxShadow: 6,
          px: 3,
          py: 2.5,
          display: 'grid',
          gap: 1,
          justifyItems: 'center',
        }}
      >
        {isBusy && <CircularProgress size={22} aria-hidden />}
        <Typography variant="subtitle1" component="p">
          {title}
        </Typography>
        {said && (
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {said}
          </Typography>
        )}
        {next && (
          <Typography variant="body2">
            {phase.is === 'waiting' && seconds > 0 ? t('tryingAgainIn', { seconds }) : next}
          </Typography>
        )}
        {cutAt !== null && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('lastPicture', { time: format.time(cutAt) })}
          </Typography>
        )}
        {areKeysDropped && (
          <Typography variant="body2" sx={{ color: 'warning.main', fontWeight: 600 }}>
            {t('keysDropped')}
          </Typography>
        )}
        {phase.is === 'waiting' && seconds > 0 && (
          <Button size="small" onClick={() => send({ is: 'due' })}>
            {t('tryNow')}
          </Button>
        )}
        {(phase.is === 'stopped' || phase.is === 'closed') && (
          <Button variant="contained" onClick={() => send({ is: 'open' })}>
            {phase.is === 'closed' ? t('connect') : t('reconnect')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
