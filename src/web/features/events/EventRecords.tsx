import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/CopyButton.tsx';
import type { EventRow } from './stream/rows.ts';
import { useEventWords } from './useEventWords.ts';
import { useMoment } from './useMoment.ts';

/** All that was said of a row, as it came: open one for the message itself. */
export function EventRecords({ row: { records, told } }: { row: EventRow }) {
  const { t } = useTranslation('events');
  const words = useEventWords();
  const moment = useMoment();
  return (
    <Box component="section">
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {t('records', { count: told })}
      </Typography>
      {records.map((record, place) => (
        <Box
          component="details"
          key={`${record.eventId ?? ''} ${place}`}
          sx={{ fontSize: '0.875rem', py: 0.25 }}
        >
          <Box component="summary" sx={{ cursor: 'pointer', overflowWrap: 'anywhere' }}>
            {record.at !== undefined && `${moment(record.at)} · `}
            {`${words.object(record.object)}: ${words.verb(record.verb)}`}
            {record.isFailure && ` · ${t('failed')}`}
            {record.source === 'audit' && ` · ${t('fromAudit')}`}
          </Box>
          {record.description && <Typography variant="body2">{record.description}</Typography>}
          <Raw raw={record.raw} />
        </Box>
      ))}
    </Box>
  );
}

/** A message as it came. */
export function Raw({ raw }: { raw: string }) {
  const { t } = useTranslation('events');
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Box
        component="pre"
        tabIndex={0} // scrolled with the keyboard
        role="region"
        aria-label={t('raw')}
        sx={{
          flex: 1,
          minWidth: 0,
          overflow: 'auto',
          maxHeight: 240,
          m: 0,
          p: 1,
          bgcolor: 'canvas',
          fontSize: '0.75rem',
        }}
      >
        {raw}
      </Box>
      <CopyButton text={raw} />
    </Box>
  );
}
