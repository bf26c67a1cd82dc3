import Menu from '@mui/material/Menu';
import type { PopoverVirtualElement } from '@mui/material/Popover';
import { useTranslation } from 'react-i18next';
import { offeredVerbs, type ChosenVm } from './chosenVms.ts';
import type { VmVerb } from './vmActions.ts';
import { VmActionMenuItem } from './VmActionMenuItem.tsx';

interface Props {
  /** What it hangs from; undefined while it is closed. */
  anchor: HTMLElement | PopoverVirtualElement | undefined;
  chosen: readonly ChosenVm[];
  /** What has a button beside it. */
  without?: readonly VmVerb[];
  onAct: (verb: VmVerb) => void;
  onClose: () => void;
}

/** Every action, or every further one. What cannot be done stays in its place and says why. */
export function VmActionMenu({ anchor, chosen, without = [], onAct, onClose }: Props) {
  const { t } = useTranslation('vmActions');
  const offered = offeredVerbs(chosen).filter((verb) => !without.includes(verb));
  return (
    <Menu
      open={anchor !== undefined}
      anchorEl={anchor ?? null}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': t('more') } }}
    >
      {offered.map((verb) => (
        <VmActionMenuItem
          key={verb}
          verb={verb}
          chosen={chosen}
          onAct={() => {
            onClose();
            onAct(verb);
          }}
        />
      ))}
    </Menu>
  );
}
