import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ChosenVm } from './chosenVms.ts';
import { MoreVmActions } from './MoreVmActions.tsx';
import { useVmActing } from './useVmActing.ts';
import { VmActingDialogs } from './VmActingDialogs.tsx';
import { VmActionButton } from './VmActionButton.tsx';

const atHand = ['startVm', 'restartVm', 'shutdownVm'] as const;

interface Props {
  chosen: readonly ChosenVm[];
  /** An action has gone out: the selection has served. */
  onTaken: () => void;
}

/** What can be done to the VMs that are selected. */
export function VmSelectionActions({ chosen, onTaken }: Props) {
  const { t } = useTranslation('vms');
  const acting = useVmActing(onTaken);
  return (
    <Box role="group" aria-label={t('actions')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {atHand.map((verb) => (
        <VmActionButton key={verb} verb={verb} chosen={chosen} onAct={() => acting.act(verb, chosen)} />
      ))}
      <MoreVmActions chosen={chosen} without={atHand} onAct={(verb) => acting.act(verb, chosen)} />
      <VmActingDialogs acting={acting} />
    </Box>
  );
}
