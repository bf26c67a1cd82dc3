import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useHoldRows } from '../../../lib/rows/holds.tsx';

interface Props {
  anchor: HTMLElement;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What opens under a tool of the table. */
export function ToolPanel({ anchor, title, onClose, children }: Props) {
  const titleId = useId();
  useHoldRows(true);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': titleId,
          variant: 'outlined',
          sx: { mt: 0.5, p: 2, width: 360, maxWidth: 'calc(100vw - 32px)', maxHeight: '70dvh', boxShadow: 8 },
        },
      }}
    >
      <Typography id={titleId} variant="h3" component="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Popover>
  );
}
