import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import { Maximize2, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readStored, store } from '../../lib/storage.ts';
import { EventPane } from './EventPane.tsx';
import { filterText, parseFilterText, type EventSearch } from './eventSearch.ts';

const PageLink = createLink(MuiLink);
const least = 160;
const step = 24;
const most = () => Math.max(least, Math.round(window.innerHeight * 0.8));
const within = (height: number) => Math.round(Math.min(most(), Math.max(least, height)));

/** The events beneath the page that is open, as high as somebody likes it; both are remembered. */
export function EventDock({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['events', 'common']);
  const region = useRef<HTMLElement>(null);
  const [height, setHeight] = useState(() => within(Number(readStored('eventsHeight')) || 360));
  const [search, setSearch] = useState<EventSearch>(() => parseFilterText(readStored('eventsFilter') ?? ''));
  const drag = useRef<{ y: number; height: number }>(undefined);

  // Whoever opens it wants to be in it.
  useEffect(() => region.current?.focus({ preventScroll: true }), []);

  function resize(wanted: number) {
    setHeight(within(wanted));
    store('eventsHeight', String(within(wanted)));
  }
  function filter(next: EventSearch) {
    setSearch(next);
    store('eventsFilter', filterText(next));
  }
  function press(event: KeyboardEvent) {
    const by = { ArrowUp: step, ArrowDown: -step, PageUp: 5 * step, PageDown: -5 * step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(height + by);
  }

  return (
    <Box
      ref={region}
      component="section"
      aria-label={t('events')}
      tabIndex={-1}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 'appBar',
        height,
        maxHeight: '80dvh',
        display: 'flex',
        flexDirection: 'column',
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        boxShadow: 4,
        outline: 'none',
      }}
    >
      <Box
        role="separator"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={t('dockHeight')}
        aria-valuemin={least}
        aria-valuemax={most()}
        aria-valuenow={height}
        onKeyDown={press}
        onPointerDown={(event: PointerEvent<HTMLElement>) => {
          drag.current = { y: event.clientY, height };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={({ clientY }: PointerEvent) => {
          if (drag.current) resize(drag.current.height + drag.current.y - clientY);
        }}
        onPointerUp={() => (drag.current = undefined)}
        onPointerCancel={() => (drag.current = undefined)}
        sx={{
          height: 8,
          flexShrink: 0,
          cursor: 'row-resize',
          touchAction: 'none',
          '&:hover, &:focus-visible': { bgcolor: 'primary.main' },
        }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2 }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {t('events')}
        </Typography>
        <PageLink
          to="/events"
          search={search}
          aria-label={t('asPage')}
          title={t('asPage')}
          sx={{ display: 'inline-flex', p: 1, color: 'text.secondary' }}
        >
          <Maximize2 size={16} aria-hidden />
        </PageLink>
        <IconButton onClick={onClose} aria-label={t('closeDock')} edge="end">
          <X size={18} aria-hidden />
        </IconButton>
      </Box>
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          px: 2,
          pb: 1,
          // As high as what is left, but never too low to read in.
          '& [role=grid]:not([data-cards])': { maxHeight: `max(12rem, ${height - 150}px)` },
        }}
      >
        <EventPane search={search} onSearch={filter} isCompact />
      </Box>
    </Box>
  );
}
