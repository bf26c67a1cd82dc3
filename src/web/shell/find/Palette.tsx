import Dialog from '@mui/material/Dialog';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindDialog } from '../../lib/find/source.ts';
import type { TypeAhead } from '../../lib/typeAhead.ts';
import { FindPanel } from './FindPanel.tsx';

interface Props {
  isOpen: boolean;
  /** What was typed before this was here. */
  typeAhead?: TypeAhead | undefined;
  onClose: () => void;
  /** An action asks before it acts: in the dialog of the pages, which takes the palette's place. */
  onDialog: (dialog: FindDialog) => void;
}

/** Finds anything, goes there, or does something with it. */
export function Palette({ isOpen, typeAhead, onClose, onDialog }: Props) {
  const { t } = useTranslation('find');
  useLayoutEffect(() => typeAhead?.stop(), [typeAhead]);
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      transitionDuration={{ enter: 0, exit: 80 }} // it is waited for
      slotProps={{
        container: { sx: { alignItems: 'flex-start' } },
        paper: {
          'aria-label': t('title'), // Dialog itself hands on none but aria-labelledby
          sx: {
            width: 680,
            maxWidth: 'calc(100% - 16px)',
            mx: 1,
            mt: { xs: 1, sm: '12vh' },
            mb: 1,
            maxHeight: { xs: 'calc(100dvh - 16px)', sm: '70vh' },
          },
        },
      }}
    >
      <FindPanel begun={typeAhead?.text()} onDone={onClose} onDialog={onDialog} />
    </Dialog>
  );
}
