import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../lib/runState.ts';
import type { RunItem } from '../lib/runs.tsx';
import { RunRow } from './RunRow.tsx';

/** Every item of a run. Only those in view are drawn: there may be hundreds, and each changes every second. */
export function RunList({ entries }: { entries: readonly Entry<RunItem>[] }) {
  const { t } = useTranslation('runs');
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it answers is used here and nowhere else
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => 45,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  return (
    <Box
      ref={box}
      tabIndex={0} // scrolled with the keyboard
      role="list"
      aria-label={t('items')}
      sx={{
        overflowY: 'auto',
        maxHeight: 'min(50vh, 480px)',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box role="presentation" sx={{ minHeight: rows.getTotalSize(), pt: `${shown[0]?.start ?? 0}px` }}>
        {shown.map(({ index, key }) => (
          <Box
            key={key}
            ref={rows.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={entries.length}
            aria-posinset={index + 1}
          >
            {entries[index] && <RunRow entry={entries[index]} />}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
