import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHoldRows } from '../../../lib/rows/holds.tsx';
import type { Row } from '../../../lib/rows/rows.ts';
import { FailureAlert } from '../../FailureAlert.tsx';
import { TroubleStrip } from '../TroubleStrip.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import type { ExportFormat } from './exportFormats.ts';
import { useRowExport, type ExportWanted } from './useRowExport.ts';

interface Props<R extends Row> extends ExportWanted<R> {
  onClose: () => void;
}

/** All matching rows as a file, with their number on the way and a way out; what is missing is said. */
export function ExportDialog<R extends Row>(props: Props<R>) {
  const { sources, scopeName, onClose } = props;
  const { t } = useTranslation(['tableTools', 'common']);
  const titleId = useId();
  const { state, rows, order, start: startAs } = useRowExport(props);
  const [format, setFormat] = useState<ExportFormat>('csv');
  const start = () => startAs(format);
  const counts = useQueries({
    queries: sources.map(({ count, total }) => ({ ...count, select: total })),
  });
  const total = counts.reduce((sum, { data }) => sum + (data ?? 0), 0);
  useHoldRows(true);

  const { phase } = state;
  const isWalking = phase === 'walking';
  return (
    <Dialog open onClose={isWalking ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{t('exportTitle')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" aria-live="polite">
          {phase === 'asked' &&
            `${t('exportText', { count: total })} ${t('exportOrder')}: ${t(`exportOrder_${order}`)}.`}
          {isWalking && t('exportWalking', { rows, total: Math.max(rows, total) })}
          {phase === 'done' && t('exportDone', { count: rows })}
        </Typography>
        {phase === 'asked' && <FormatChoice format={format} onChange={setFormat} />}
        {isWalking && (
          <LinearProgress
            variant="determinate"
            aria-label={t('exportTitle')}
            value={total > 0 ? Math.min(100, (100 * rows) / total) : 0}
            sx={{ mt: 2 }}
          />
        )}
        {phase === 'failed' && (
          <Box sx={{ mt: 1 }}>
            <FailureAlert failure={state.failure} onRetry={start} />
          </Box>
        )}
        {phase === 'done' &&
          state.missing.map(({ scope, failure, rows: there }) => (
            <Box key={scope} sx={{ mt: 1 }}>
              <TroubleStrip
                failure={failure}
                subject={scopeName(scope)}
                words={t('exportMissingRows', { count: there })}
                onRetry={start}
              />
            </Box>
          ))}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t(phase === 'done' ? 'close' : 'cancel', { ns: 'common' })}
        </Button>
        {phase !== 'done' && (
          <Button variant="contained" autoFocus loading={isWalking} onClick={start}>
            {t('exportStart')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
