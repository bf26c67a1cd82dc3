import Tooltip from '@mui/material/Tooltip';
import { useHint } from './useHint.ts';

/** The one bubble of the window. Its own child is an anchor for nothing: it stands beside what has the hint. */
export function HintBubble() {
  const { anchor, close } = useHint();
  return (
    <Tooltip
      open={anchor !== undefined}
      title={anchor?.dataset.hint ?? ''}
      placement={anchor?.dataset.hintSide === 'right' ? 'right' : 'bottom'}
      describeChild
      onClose={close}
      slotProps={{
        popper: {
          anchorEl: anchor ?? null,
          'aria-hidden': true,
          popperOptions: { strategy: 'fixed' }, // it never makes the page wider than the window
        },
      }}
    >
      <span hidden />
    </Tooltip>
  );
}
