import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { VmTarget } from '../vmTarget.ts';
import { useWorking } from './useWorking.ts';
import { useVmActing } from './useVmActing.ts';
import { VmActingDialogs } from './VmActingDialogs.tsx';
import { VmActionButton } from './VmActionButton.tsx';
import { VmActionMenu } from './VmActionMenu.tsx';

const power = ['startVm', 'restartVm', 'shutdownVm', 'poweroffVm'] as const;

/** What can be done to one VM: its power at hand, the rest in a menu. */
export function VmActions({ scope, vm }: VmTarget) {
  const { t } = useTranslation('vms');
  const acting = useVmActing();
  const chosen = [{ target: { scope, vm }, isOnScreen: true }];
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
      <VmActionMenu chosen={chosen} without={power} onAct={(verb) => acting.act(verb, chosen)} />
      <VmActingDialogs acting={acting} />
    </Box>
  );
}
