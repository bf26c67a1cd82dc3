import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Raw } from '../EventRecords.tsx';
import { FigureChart } from './FigureChart.tsx';
import { FigureTable } from './FigureTable.tsx';
import type { Machine } from './machines.ts';
import { useFigureWords } from './useFigureWords.ts';
import { useMetrics } from './useMetrics.ts';

interface Props {
  scope: string;
  org: string;
  vApp: string;
  machines: readonly Machine[];
  isTable: boolean;
}

/** Drawn first, and in this order. */
const drawnFirst = ['cpu.usage.average', 'mem.usage.average', 'disk.used.latest'];

/** The figures of one vApp as they come. */
export function VAppMetrics({ scope, org, vApp, machines, isTable }: Props) {
  const { t } = useTranslation('events');
  const words = useFigureWords();
  const { phase, figures, messages, raw } = useMetrics(scope, org, vApp);
  const nameOf = useCallback(
    (vm: string) => machines.find(({ id }) => id === vm)?.name ?? (vm.slice(0, 8) || t('unnamed')),
    [machines, t],
  );
  const lines = useMemo(() => [...figures.values()], [figures]);
  const charts = useMemo(() => {
    const names = [...new Set(lines.map(({ name }) => name))];
    const order = (name: string) =>
      (drawnFirst.indexOf(name) + drawnFirst.length + 1) % (drawnFirst.length + 1);
    return names
      .sort((one, other) => order(one) - order(other) || one.localeCompare(other))
      .map((name) => ({ name, lines: lines.filter((line) => line.name === name) }));
  }, [lines]);
  return (
    <>
      <Typography role="status" variant="body2">
        {[t(`metrics_${phase}`), t('metricsHeard', { count: messages })].join(' ')}
      </Typography>
      {lines.length === 0 && raw === undefined && phase === 'live' && (
        <EmptyState title={t('metricsNone')}>{t('metricsNoneText')}</EmptyState>
      )}
      {raw !== undefined && (
        <Box sx={{ mt: 1 }}>
          <Typography variant="body2">{t('metricsRaw')}</Typography>
          <Raw raw={raw} />
        </Box>
      )}
      {lines.length > 0 && isTable && <FigureTable lines={lines} nameOf={nameOf} />}
      {!isTable && (
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          {charts.map(({ name, lines: some }) => (
            <FigureChart key={name} title={words.figure(name)} lines={some} nameOf={nameOf} />
          ))}
        </Box>
      )}
    </>
  );
}
