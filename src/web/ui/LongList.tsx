import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Props<T> {
  label: string;
  items: readonly T[];
  /** How high a line is before it is measured, in pixels. */
  lineHeight: number;
  maxHeight: string;
  children: (item: T, place: number) => ReactNode;
}

/** A list in a box of its own. Only what is in view is drawn: there may be hundreds, and each may change every second. */
export function LongList<T>({ label, items, lineHeight, maxHeight, children }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it answers is used here and nowhere else
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  function press(event: KeyboardEvent) {
    if (event.key !== 'End') return;
    event.preventDefault();
    // Lines are as high as they turn out to be: the browser's own End stops short of those that were not measured yet.
    rows.scrollToIndex(items.length - 1, { align: 'end' });
  }
  return (
    <Box
      ref={box}
      tabIndex={0} // scrolled with the keyboard
      role="list"
      aria-label={label}
      onKeyDown={press}
      sx={{ overflowY: 'auto', maxHeight, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Box role="presentation" sx={{ minHeight: rows.getTotalSize(), pt: `${shown[0]?.start ?? 0}px` }}>
        {shown.map(({ index, key }) => (
          <Box
            key={key}
            ref={rows.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
            sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}
          >
            {children(items[index]!, index)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
