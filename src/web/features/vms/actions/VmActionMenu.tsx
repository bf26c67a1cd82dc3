import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenVm } from './chosenVms.ts';
import { fieldsOf } from './fields.ts';
import { ruleOf, vmVerbs, type VmVerb } from './vmActions.ts';
import { VmActionMenuItem } from './VmActionMenuItem.tsx';

interface Props {
  chosen: readonly ChosenVm[];
  /** What has a button beside it. */
  without?: readonly VmVerb[];
  onAct: (verb: VmVerb) => void;
}

/** Every further action. What cannot be done stays in its place and says why. */
export function VmActionMenu({ chosen, without = [], onAct }: Props) {
  const { t } = useTranslation('vmActions');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const isInBin = chosen.some(({ target }) => target.vm.in_recycle_bin);
  const offered = vmVerbs.filter(
    (verb) =>
      !without.includes(verb) &&
      (verb !== 'recoverVmFromRecycle' || isInBin) &&
      (!ruleOf(verb).hasFields || fieldsOf[verb] !== undefined),
  );
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ChevronDown size={16} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('more')}
      </Button>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={() => setAnchor(undefined)}
        slotProps={{ list: { 'aria-label': t('more') } }}
      >
        {offered.map((verb) => (
          <VmActionMenuItem
            key={verb}
            verb={verb}
            chosen={chosen}
            onAct={() => {
              setAnchor(undefined);
              onAct(verb);
            }}
          />
        ))}
      </Menu>
    </>
  );
}
