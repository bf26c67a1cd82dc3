import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '../../lib/find/source.ts';
import { chordName } from '../../lib/keyNames.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { FindRow } from './rows.ts';

interface Props {
  isDesk: boolean;
  active: FindRow | undefined;
  onOpen: (row: FindRow) => void;
  onActions: (place: FoundPlace) => void;
}

/** What the keys do with the active row: buttons too, for whoever has no keys. */
export function PaletteKeys({ isDesk, active, onOpen, onActions }: Props) {
  const { t } = useTranslation('find');
  const place = active?.place;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: 0.5,
        minHeight: 43,
        mt: 'auto',
        borderTop: 1,
        borderColor: 'divider',
        typography: 'caption',
        color: 'text.secondary',
      }}
    >
      <Box sx={{ flex: 1, px: 1, display: { xs: 'none', sm: 'flex' }, alignItems: 'center', gap: 0.75 }}>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {t('keyChoose')}
        {!isDesk && (
          <>
            <Box component="span" sx={{ width: 8 }} />
            <Kbd>Esc</Kbd> {t('keyClose')}
          </>
        )}
      </Box>
      {active && (
        <Button color="inherit" onClick={() => onOpen(active)} sx={{ gap: 1 }}>
          {t('href' in active.act ? 'open' : 'do')}
          <Kbd>↵</Kbd>
        </Button>
      )}
      {place && (
        <Button color="inherit" onClick={() => onActions(place)} sx={{ gap: 1 }}>
          {t('actions')}
          <Kbd>{isDesk ? chordName('↵') : 'Tab'}</Kbd>
        </Button>
      )}
    </Box>
  );
}
