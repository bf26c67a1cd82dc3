import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';
import { summarize, type Series } from './vmSeries.ts';

/** What the picture shows, in words. */
export function VmUseWords({ series, isOf }: { series: Series; isOf: string }) {
  const { t } = useTranslation('vmPage');
  const format = useFormat();
  const lines = [
    { label: t('cpu'), summary: summarize(series.cpu) },
    { label: t('memory'), summary: summarize(series.memory) },
  ];
  return (
    <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
      {lines
        .map(({ label, summary }) =>
          summary
            ? t('useWords', {
                label,
                range: isOf,
                last: format.percent(summary.last),
                least: format.percent(summary.least),
                most: format.percent(summary.most),
                mean: format.percent(summary.mean),
              })
            : t('useUnknown', { label }),
        )
        .join(' ')}
    </Typography>
  );
}
