import { VmMenu } from '../actions/VmMenu.tsx';
import type { VmTarget } from '../vmTarget.ts';

export interface MenuAt {
  target: VmTarget;
  /** px from the corner of the window. */
  at: { top: number; left: number };
  /** Closed, it stays for the dialogs that were opened from it. */
  isOpen: boolean;
}

/** The menu of a row where the pointer is, or below the cell that has the keyboard. */
export function VmListMenu({ target, at, isOpen, onClose }: MenuAt & { onClose: () => void }) {
  const anchor = {
    nodeType: Node.ELEMENT_NODE,
    getBoundingClientRect: () => new DOMRect(at.left, at.top, 0, 0),
  };
  return <VmMenu target={target} anchor={isOpen ? anchor : undefined} onClose={onClose} />;
}
