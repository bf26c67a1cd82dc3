import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toError } from '../../../lib/failure.ts';
import { useHoldRows } from '../../../lib/rows/holds.tsx';
import type { Row } from '../../../lib/rows/rows.ts';
import type { Walked } from '../../../lib/rows/source.ts';
import { useSession } from '../../../lib/session.tsx';
import { FailureAlert } from '../../FailureAlert.tsx';
import { exportCsv, saveFile } from './exportCsv.ts';
import type { TableToolsProps } from './TableTools.tsx';

interface Props<R extends Row> extends TableToolsProps<R> {
  sources: readonly Walked<R>[];
  filter: string;
  onClose: () => void;
}

type State = { phase: 'asked' | 'walking' | 'done' } | { phase: 'failed'; failure: Error };

/** All matching rows as a CSV, with their number on the way and a way out. */
export function CsvDialog<R extends Row>({ table, columns, sources, filter, onClose }: Props<R>) {
  const { t } = useTranslation('tableTools');
  const titleId = useId();
  const { user } = useSession();
  const [state, setState] = useState<State>({ phase: 'asked' });
  const [rows, setRows] = useState(0);
  const counts = useQueries({
    queries: sources.map(({ count, total }) => ({ ...count, select: total })),
  });
  const total = counts.reduce((sum, { data }) => sum + (data ?? 0), 0);
  const walk = useRef<AbortController>(undefined);
  useEffect(() => () => walk.current?.abort(), []);
  useHoldRows(true);

  async function start() {
    const controller = new AbortController();
    walk.current = controller;
    setRows(0);
    setState({ phase: 'walking' });
    const now = new Date().toISOString();
    try {
      const { file } = await exportCsv({
        table,
        columns: columns.filter(({ isTool }) => !isTool),
        sources,
        filter,
        about: [
          [t('csvBy'), user.name],
          [t('csvAt'), now],
          [t('csvScopes'), sources.map(({ scope }) => scope).join(', ')],
          [t('csvFilter'), new URLSearchParams(filter).toString() && decodeURIComponent(filter)],
        ],
        signal: controller.signal,
        onProgress: setRows,
      });
      saveFile(file, `${table}-${now.slice(0, 19).replaceAll(':', '')}.csv`);
      setState({ phase: 'done' });
    } catch (error) {
      if (!controller.signal.aborted) setState({ phase: 'failed', failure: toError(error) });
    }
  }

  const isWalking = state.phase === 'walking';
  return (
    <Dialog open onClose={isWalking ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{t('csvTitle')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" aria-live="polite">
          {state.phase === 'asked' && t('csvText', { count: total })}
          {isWalking && t('csvWalking', { rows, total: Math.max(rows, total) })}
          {state.phase === 'done' && t('csvDone', { count: rows })}
        </Typography>
        {isWalking && (
          <LinearProgress
            variant="determinate"
            aria-label={t('csvTitle')}
            value={total > 0 ? Math.min(100, (100 * rows) / total) : 0}
            sx={{ mt: 2 }}
          />
        )}
        {state.phase === 'failed' && (
          <Box sx={{ mt: 1 }}>
            <FailureAlert failure={state.failure} onRetry={() => void start()} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t(state.phase === 'done' ? 'close' : 'cancel', { ns: 'common' })}
        </Button>
        {state.phase !== 'done' && (
          <Button variant="contained" autoFocus loading={isWalking} onClick={() => void start()}>
            {t('csvStart')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
