import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EventFacts } from './EventFacts.tsx';
import { useFeedRow } from './EventFeedsContext.ts';
import { EventMark } from './EventMark.tsx';
import { EventRecords, Raw } from './EventRecords.tsx';
import type { EventSearch } from './eventSearch.ts';
import { isEventRow } from './stream/feed.ts';
import type { FeedRow } from './stream/rows.ts';
import { TaskFacts } from './TaskFacts.tsx';
import { useEventWords } from './useEventWords.ts';

interface Props {
  search: EventSearch;
  onSearch: (search: EventSearch) => void;
  scopeName: (scope: string) => string;
}

/** One row in full, beside the list. It goes on telling what happens to it, and stays when the list has let it go. */
export function EventDrawer({ search, onSearch, scopeName }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const titleId = useId();
  const words = useEventWords();
  const { row: id } = search;
  const [kept, setKept] = useState<FeedRow>();
  const present = useFeedRow(id);
  if (present && present !== kept) setKept(present);
  const row = present ?? (kept?.id === id ? kept : undefined);
  const close = () => onSearch({ ...search, row: undefined });
  const title = !row
    ? t('event')
    : row.kind === 'raw'
      ? t(`raw_${row.why}`)
      : row.kind === 'gap'
        ? t(`gapShort_${row.gap.cause}`)
        : [words.what(row), words.thing(row)].filter(Boolean).join(' · ');
  return (
    <Drawer
      anchor="right"
      open={id !== undefined}
      onClose={close}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 520, maxWidth: '100vw' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, p: 2, pb: 0 }}>
        <Typography id={titleId} variant="h2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <IconButton onClick={close} aria-label={t('close', { ns: 'common' })} edge="end">
          <X size={18} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ p: 2, display: 'grid', gap: 2, alignContent: 'start' }}>
        {!row && <EmptyState title={t('noSuchEvent')}>{t('noSuchEventText')}</EmptyState>}
        {row && isEventRow(row) && (
          <>
            <EventMark severity={row.severity} isWorded />
            <EventFacts row={row} scopeName={scopeName(row.scope)} onSearch={onSearch} />
            {row.task !== undefined && <TaskFacts key={row.id} row={row} id={row.task} title={title} />}
            <EventRecords row={row} />
          </>
        )}
        {row?.kind === 'raw' && <Raw raw={row.raw} />}
      </Box>
    </Drawer>
  );
}
