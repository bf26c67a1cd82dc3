import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { cloneElement, useId, type ReactElement, type SyntheticEvent } from 'react';
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
  if (!reason) return children;
  // A button that is really `disabled` takes no focus, so its reason could not be read with the keyboard.
  const button = cloneElement(children, {
    'aria-disabled': true,
    'aria-describedby': id,
    className: `${children.props.className ?? ''} Mui-disabled`,
  });
  return (
    <Box
      component="span"
      onClickCapture={swallow}
      onPointerDownCapture={swallow}
      sx={{
        display: 'inline-flex',
        position: 'relative',
        // Twice, or the button's own rule, which lets the pointer through, wins or loses by load order.
        '&& > .Mui-disabled': { pointerEvents: 'auto', cursor: 'not-allowed' },
      }}
    >
      <Tooltip title={reason} describeChild>
        {button}
      </Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </Box>
  );
}

function swallow(event: SyntheticEvent) {
  event.preventDefault();
  event.stopPropagation();
}
