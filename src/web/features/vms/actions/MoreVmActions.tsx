import Button from '@mui/material/Button';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenVm } from './chosenVms.ts';
import type { VmVerb } from './vmActions.ts';
import { VmActionMenu } from './VmActionMenu.tsx';

interface Props {
  chosen: readonly ChosenVm[];
  without: readonly VmVerb[];
  onAct: (verb: VmVerb) => void;
}

/** The button behind which the further actions are. */
export function MoreVmActions(props: Props) {
  const { t } = useTranslation('vmActions');
  const [anchor, setAnchor] = useState<HTMLElement>();
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
      <VmActionMenu anchor={anchor} onClose={() => setAnchor(undefined)} {...props} />
    </>
  );
}
