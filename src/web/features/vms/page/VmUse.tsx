import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import { Choice } from '../Choice.tsx';
import { vmMetricsQuery } from '../vmPartQueries.ts';
import type { VmTarget } from '../vmTarget.ts';
import { Section } from './Section.tsx';
import { useRanges } from './vmPageSearch.ts';
import { useVmPageSearch } from './useVmPageSearch.ts';
import { seriesOf } from './vmSeries.ts';
import { VmUseTable } from './VmUseTable.tsx';
import { VmUseWords } from './VmUseWords.tsx';

const TimeChart = lazyPart(() => import('../../../ui/TimeChart.tsx'), 'TimeChart');

/** Processor and memory over time: as a picture, in words, and as a table. */
export function VmUse({ scope, vm }: VmTarget) {
  const { t } = useTranslation('vmPage');
  const { search, point } = useVmPageSearch();
  const [isTable, setTable] = useState(false);
  const range = search.range ?? '1h';
  const metrics = useQuery(vmMetricsQuery(scope, vm.id, range));
  const failure = useLoadFailure(metrics);
  const series = useMemo(() => metrics.data && seriesOf(metrics.data), [metrics.data]);
  // Anew only with new figures: a chart that is made anew loses its pointer.
  const lines = useMemo(
    () =>
      series && [
        { label: t('cpu'), values: series.cpu, colour: 'primary' as const },
        { label: t('memory'), values: series.memory, colour: 'warning' as const },
      ],
    [series, t],
  );
  return (
    <Section
      title={t('use')}
      name="use"
      actions={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          {series && (
            <Button onClick={() => setTable(!isTable)}>{t(isTable ? 'asPicture' : 'asTable')}</Button>
          )}
          <Choice
            label={t('range')}
            value={range}
            options={useRanges.map((value) => ({ value, label: t(`range_${value}`) }))}
            onChange={(chosen) => point({ range: chosen })}
          />
        </Box>
      }
    >
      {metrics.isPending && !failure && <Skeleton variant="rounded" height={200} />}
      {failure && <FailureAlert failure={failure} onRetry={() => void metrics.refetch()} />}
      {metrics.data && !series && (
        <Typography variant="body2" color="textSecondary">
          {t('noUse')}
        </Typography>
      )}
      {series && lines && (
        <>
          <VmUseWords series={series} isOf={t(`range_${range}`)} />
          {isTable ? (
            <VmUseTable series={series} />
          ) : (
            <PartBoundary>
              <TimeChart times={series.times} lines={lines} label={t('use')} timeLabel={t('time')} />
            </PartBoundary>
          )}
        </>
      )}
    </Section>
  );
}
