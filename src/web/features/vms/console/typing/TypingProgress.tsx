import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from '../../../../ui/FailureAlert.tsx';
import type { TypingState } from './useTyping.ts';

const severity = { done: 'success', stopped: 'info', cut: 'warning' } as const;

/** How far it is, or how it ended; the end is read out, the way there is not. */
export function TypingProgress({ state }: { state: TypingState }) {
  const { t } = useTranslation('typing');
  const counts = state.is === 'typing' || state.is === 'over' ? state : undefined;
  const numbers = { typed: counts?.typed ?? 0, count: counts?.length ?? 0 };
  return (
    <>
      {state.is === 'typing' && (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <LinearProgress
            variant="determinate"
            value={(100 * state.typed) / state.length}
            aria-label={t('progress')}
          />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('typedOf', numbers)}
            {state.isWaiting && ` · ${t('guestLags')}`}
          </Typography>
        </Box>
      )}
      <div role="status">
        {state.is === 'over' && (
          <Alert severity={severity[state.outcome]} variant="outlined">
            {t(state.isSecret ? `over_secret_${state.outcome}` : `over_${state.outcome}`, numbers)}
          </Alert>
        )}
      </div>
      {state.is === 'refused' && <FailureAlert failure={state.failure} />}
    </>
  );
}
