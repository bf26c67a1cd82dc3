import Popover from '@mui/material/Popover';
import { CatchBoundary } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { toError } from '../lib/failure.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Loading } from '../ui/Loading.tsx';

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
      <CatchBoundary
        getResetKey={() => String(anchor !== undefined)}
        errorComponent={({ error }) => <FailureAlert failure={toError(error)} />}
      >
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </CatchBoundary>
    </Popover>
  );
}
