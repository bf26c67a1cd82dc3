import type { PopoverVirtualElement } from '@mui/material/Popover';
import { useHoldRows } from '../../../lib/rows/holds.tsx';
import type { VmTarget } from '../vmTarget.ts';
import { useVmActing } from './useVmActing.ts';
import { VmActingDialogs } from './VmActingDialogs.tsx';
import { VmActionMenu } from './VmActionMenu.tsx';

interface Props {
  target: VmTarget;
  /** The row's button, or where the pointer was; undefined while the menu is closed. It stays mounted then: its dialogs are the row's. */
  anchor: HTMLElement | PopoverVirtualElement | undefined;
  onClose: () => void;
}

/** Every action on one VM of a list. */
export function VmMenu({ target, anchor, onClose }: Props) {
  const acting = useVmActing();
  useHoldRows(anchor !== undefined || acting.acting !== undefined);
  const chosen = [{ target, isOnScreen: true }];
  return (
    <>
      <VmActionMenu
        anchor={anchor}
        chosen={chosen}
        onAct={(verb) => acting.act(verb, chosen)}
        onClose={onClose}
      />
      <VmActingDialogs acting={{ ...acting, taken: acting.close }} />
    </>
  );
}
