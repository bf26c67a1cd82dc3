import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindAction } from '../../lib/find/source.ts';
import { Kbd } from '../../ui/Kbd.tsx';

export interface MenuAction extends Pick<FindAction, 'id' | 'title' | 'icon' | 'letter' | 'reason'> {
  run: () => void;
}

interface Props {
  label: string;
  actions: readonly MenuAction[];
  isLoading: boolean;
  onBack: () => void;
}

/** Actions by arrow and Enter, or each by its letter; what is not possible now says why and stays to be read. */
export function ActionMenu({ label, actions, isLoading, onBack }: Props) {
  const { t } = useTranslation('find');

  function press(event: KeyboardEvent) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const meant = isPlain ? actions.find(({ letter }) => letter === event.key.toLowerCase()) : undefined;
    if (meant) {
      if (!meant.reason) meant.run();
    } else if (
      event.key === 'Escape' ||
      event.key === 'ArrowLeft' ||
      (event.key === 'Tab' && event.shiftKey)
    ) {
      onBack();
    } else return;
    event.preventDefault();
    event.stopPropagation(); // from the list's own keys, and from the dialog that Escape would close
  }

  return (
    <Box onKeyDownCapture={press} sx={{ overflowY: 'auto' }}>
      <Box sx={{ height: 2 }}>
        {isLoading && <LinearProgress sx={{ height: 2 }} aria-label={t('asking')} />}
      </Box>
      <MenuList autoFocusItem disabledItemsFocusable aria-label={label} sx={{ px: 1 }}>
        {actions.map(({ id, title, icon: Icon, letter, reason, run }) => (
          <MenuItem
            key={id}
            onClick={reason ? undefined : run}
            aria-disabled={reason ? true : undefined}
            aria-keyshortcuts={letter}
            sx={{
              borderRadius: 1,
              minHeight: 40,
              whiteSpace: 'normal',
              '&[aria-disabled]': { cursor: 'default' },
              '&.Mui-focusVisible': { bgcolor: 'selectedEntry', outlineOffset: -2 },
            }}
          >
            <ListItemIcon sx={{ color: 'text.secondary' }}>
              <Icon size={18} aria-hidden />
            </ListItemIcon>
            <ListItemText
              primary={title}
              secondary={reason}
              slotProps={{ primary: { color: reason ? 'text.secondary' : undefined } }}
            />
            {letter && <Kbd>{letter}</Kbd>}
          </MenuItem>
        ))}
      </MenuList>
    </Box>
  );
}
