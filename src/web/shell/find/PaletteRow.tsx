import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FoundPlace } from '../../lib/find/source.ts';
import type { FindRow } from './rows.ts';

interface Props {
  id: string;
  row: FindRow;
  isActive: boolean;
  onPoint: () => void;
  onOpen: () => void;
  onActions: (place: FoundPlace) => void;
}

export function PaletteRow({ id, row, isActive, onPoint, onOpen, onActions }: Props) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { title, detail, icon: Icon, noun, state, place } = row;
  return (
    <Box
      ref={element}
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseMove={isActive ? undefined : onPoint}
      onClick={onOpen}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 1.5,
        py: 0.75,
        minHeight: 48,
        borderRadius: 1,
        cursor: 'pointer',
        bgcolor: isActive ? 'selectedEntry' : undefined,
        scrollMargin: 32,
      }}
    >
      <Box
        component="span"
        sx={{ display: 'inline-flex', color: isActive ? 'primary.main' : 'text.secondary' }}
      >
        <Icon size={18} aria-hidden />
      </Box>
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="span" variant="body2" noWrap sx={{ display: 'block', fontWeight: 600 }}>
          {title}
        </Typography>
        <Typography
          component="span"
          variant="caption"
          noWrap
          sx={{ display: 'block', color: 'text.secondary' }}
        >
          {[noun, detail].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {state && (
        <Box component="span" sx={{ flexShrink: 0 }}>
          {state}
        </Box>
      )}
      {place && (
        // For the pointer: with the keyboard it is Tab, and an option may hold no button.
        <Box
          component="span"
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onActions(place);
          }}
          sx={{
            display: 'inline-flex',
            p: 1,
            m: -0.5,
            borderRadius: 1,
            color: 'text.secondary',
            visibility: isActive ? 'visible' : 'hidden',
            '@media (hover: none)': { visibility: 'visible' },
            '&:hover': { bgcolor: 'divider', color: 'text.primary' },
          }}
        >
          <Ellipsis size={18} />
        </Box>
      )}
    </Box>
  );
}
