import Box from '@mui/material/Box';
import { cloneElement, useId, type ReactElement, type SyntheticEvent } from 'react';
import { hint } from './hint.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Disableable {
  'aria-disabled'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  className?: string | undefined;
}

interface Props {
  /** Why the button inside cannot be used now; undefined leaves it as it is. */
  reason: string | undefined;
  children: ReactElement<Disableable>;
}

/** Says on hover, on focus and to a screen reader why the button inside is disabled. */
export function DisabledReason({ reason, children }: Props) {
  const id = useId();
  // A button that is really `disabled` takes no focus, so its reason could not be read with the keyboard.
  const disabled = {
    'aria-disabled': true,
    'aria-describedby': id,
    className: `${children.props.className ?? ''} Mui-disabled`,
    ...hint(reason),
  };
  // The same frame with and without a reason: a button that is made anew loses the focus.
  return (
    <Box
      component="span"
      onClickCapture={reason ? swallow : undefined}
      onPointerDownCapture={reason ? swallow : undefined}
      sx={{
        display: 'inline-flex',
        position: 'relative',
        // Twice, or the button's own rule, which lets the pointer through, wins or loses by load order.
        '&& > .Mui-disabled': { pointerEvents: 'auto', cursor: 'not-allowed' },
      }}
    >
      {reason ? cloneElement(children, disabled) : children}
      {reason && <VisuallyHidden id={id}>{reason}</VisuallyHidden>}
    </Box>
  );
}

function swallow(event: SyntheticEvent) {
  event.preventDefault();
  event.stopPropagation();
}
