import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import { onOneAxis, type Line } from './figures.ts';

const TimeChart = lazyPart(() => import('../../../ui/TimeChart.tsx'), 'TimeChart');
const colours = ['primary', 'warning', 'success', 'info', 'error', 'secondary'] as const;

interface Props {
  title: string;
  /** Of one figure; the first few are drawn. */
  lines: readonly Line[];
  nameOf: (vm: string) => string;
}

/** One figure of some machines over time. */
export function FigureChart({ title, lines, nameOf }: Props) {
  const { t } = useTranslation('events');
  const drawn = useMemo(() => {
    const some = lines.slice(0, colours.length);
    const { times, values } = onOneAxis(some);
    return {
      times,
      lines: some.map(({ vm }, place) => ({
        label: nameOf(vm),
        values: values[place] ?? [],
        colour: colours[place] ?? 'primary',
      })),
    };
  }, [lines, nameOf]);
  const unit = lines[0]?.unit ?? '';
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3">{title}</Typography>
      {lines.length > colours.length && (
        <Typography variant="caption" color="textSecondary">
          {t('someDrawn', { count: colours.length, all: lines.length })}
        </Typography>
      )}
      <PartBoundary>
        <TimeChart
          times={drawn.times}
          lines={drawn.lines}
          label={title}
          timeLabel={t('time')}
          unit={unit === 'PERCENT' ? 'percent' : unit.startsWith('KILOBYTE') ? 'kilobytes' : 'number'}
        />
      </PartBoundary>
    </Box>
  );
}
