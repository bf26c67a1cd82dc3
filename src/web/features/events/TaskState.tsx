import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';
import type { EventRow } from './stream/rows.ts';

const colours: Partial<Record<NonNullable<EventRow['state']>, string>> = {
  ...{ success: 'success.main', error: 'error.main', aborted: 'warning.main', canceled: 'warning.main' },
  preRunning: 'warning.main',
};

interface Props {
  row: Pick<EventRow, 'state' | 'facts' | 'severity'>;
  /** Says why it failed as well. */
  hasReason?: boolean;
}

/** How it stands with a task, in words, with its progress as far as anybody knows. */
export function TaskState({ row, hasReason = false }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { state, facts, severity } = row;
  if (state === undefined) return severity === 'error' ? t('failed') : '–';
  const progress = state === 'running' ? facts.progress : undefined;
  const words = t(`state_${state}`);
  const reason = hasReason ? facts.reason : undefined;
  return (
    <Box
      component="span"
      sx={{ color: colours[state] ?? 'text.primary', fontWeight: 600 }}
      title={reason && `${words} · ${reason}`}
    >
      {words}
      {reason && (
        <Box component="span" sx={{ color: 'text.primary', fontWeight: 400 }}>
          {` · ${reason}`}
        </Box>
      )}
      {progress !== undefined && (
        <>
          {` · ${format.percent(progress)} `}
          <progress max={100} value={progress} aria-label={t('progress')} />
        </>
      )}
    </Box>
  );
}
