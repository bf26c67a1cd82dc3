import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { VmTarget } from '../vmTarget.ts';
import { MoreVmActions } from './MoreVmActions.tsx';
import type { VmActing } from './useVmActing.ts';
import { useWorking } from './useWorking.ts';
import { VmActionButton } from './VmActionButton.tsx';

const power = ['startVm', 'restartVm', 'shutdownVm', 'poweroffVm'] as const;

interface Props {
  target: VmTarget;
  acting: VmActing;
}

/** What can be done to one VM: its power at hand, the rest in a menu. */
export function VmActions({ target, acting }: Props) {
  const { t } = useTranslation('vms');
  const chosen = [{ target, isOnScreen: true }];
  const working = useWorking(acting.acting);
  return (
    <Box
      role="group"
      aria-label={t('actions')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: { md: 'flex-end' } }}
    >
      {power.map((verb) => (
        <VmActionButton
          key={verb}
          verb={verb}
          chosen={chosen}
          working={acting.acting?.verb === verb ? working : undefined}
          onAct={() => acting.act(verb, chosen)}
        />
      ))}
      <MoreVmActions chosen={chosen} without={power} onAct={(verb) => acting.act(verb, chosen)} />
    </Box>
  );
}
