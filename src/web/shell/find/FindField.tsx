import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chordName } from '../../lib/keyNames.ts';
import { Kbd } from '../../ui/Kbd.tsx';

/** Looks like a field, opens the palette. */
export function FindField({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <ButtonBase
      onClick={onOpen}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      aria-label={t('find')}
      sx={{
        flex: '0 1 22rem',
        minWidth: 40,
        height: 36,
        px: 1.25,
        gap: 1,
        justifyContent: 'flex-start',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'canvas',
        color: 'text.secondary',
        typography: 'body2',
        '&:hover': { borderColor: 'text.secondary' },
      }}
    >
      <Search size={16} aria-hidden />
      <Box component="span" sx={{ flex: 1, textAlign: 'start', overflow: 'hidden', whiteSpace: 'nowrap' }}>
        {t('find')}
      </Box>
      {/* What the keys do is nothing to those who have none. */}
      <Box
        component="span"
        sx={{ display: { xs: 'none', md: 'inline' }, '@media (hover: none)': { display: 'none' } }}
      >
        <Kbd>{chordName('k')}</Kbd>
      </Box>
    </ButtonBase>
  );
}
