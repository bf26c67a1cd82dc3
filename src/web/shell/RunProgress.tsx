import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { countPhases, type Entry } from '../lib/runState.ts';

/** The run as a whole, in words and as a bar. */
export function RunProgress({ entries }: { entries: readonly Entry<unknown>[] }) {
  const { t } = useTranslation('runs');
  const counts = countPhases(entries);
  const underWay = counts.waiting + counts.sending + counts.running + counts.locked;
  const words = [
    t('progress', { done: counts.done, count: entries.length }),
    underWay > 0 && t('countUnderWay', { count: underWay }),
    counts.failed > 0 && t('countFailed', { count: counts.failed }),
    counts.unknown > 0 && t('countUnknown', { count: counts.unknown }),
    counts.stopped > 0 && t('countStopped', { count: counts.stopped }),
  ].filter(Boolean);
  const ended = entries.length - underWay;
  return (
    <Box>
      <Typography role="status" variant="body2">
        {words.join(' · ')}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={(100 * ended) / entries.length}
        color={counts.failed > 0 ? 'warning' : 'primary'}
        aria-label={t('progress', { done: counts.done, count: entries.length })}
        sx={{ mt: 0.75, borderRadius: 1 }}
      />
    </Box>
  );
}
