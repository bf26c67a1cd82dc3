import Popover from '@mui/material/Popover';
import type { ReactNode } from 'react';
import { PartBoundary } from '../ui/PartBoundary.tsx';

interface Props {
  /** The button it hangs from; undefined while it is closed. */
  anchor: HTMLElement | undefined;
  label: string;
  width: number;
  onClose: () => void;
  children: ReactNode;
}

/** What opens under a button of the top bar; its content may be loaded then. */
export function BarPopover({ anchor, label, width, onClose, children }: Props) {
  return (
    <Popover
      open={anchor !== undefined}
      anchorEl={anchor ?? null}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': label,
          variant: 'outlined',
          sx: { mt: 1, width, maxWidth: 'calc(100vw - 32px)', maxHeight: '80dvh', boxShadow: 8 },
        },
      }}
    >
      <PartBoundary resetKey={String(anchor !== undefined)}>{children}</PartBoundary>
    </Popover>
  );
}
