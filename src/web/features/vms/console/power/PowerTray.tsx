import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../lib/session.tsx';
import { whyNone } from '../../actions/chosenVms.ts';
import { useVmActing } from '../../actions/useVmActing.ts';
import { useWorking } from '../../actions/useWorking.ts';
import { VmActingDialogs } from '../../actions/VmActingDialogs.tsx';
import { VmActionButton } from '../../actions/VmActionButton.tsx';
import type { VmTarget } from '../../vmTarget.ts';

const verbs = ['startVm', 'restartVm', 'shutdownVm', 'updateVmDisk', 'ejectIsoFromVmCdRom'] as const;

interface Props extends VmTarget {
  /** Before a question: its dialog would be hidden behind a full screen. */
  onAsk: () => void;
}

/** Power and media of the machine one looks at; what this person may not do is not there. */
export function PowerTray({ scope, vm, onAsk }: Props) {
  const { t } = useTranslation('power');
  const acting = useVmActing();
  const working = useWorking(acting.acting);
  const { roles } = useSession();
  const chosen = [{ target: { scope, vm }, isOnScreen: true }];
  return (
    <Box
      role="group"
      aria-label={t('power')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      {verbs
        .filter((verb) => whyNone(verb, chosen, roles)?.why !== 'role')
        .map((verb) => (
          <VmActionButton
            key={verb}
            verb={verb}
            chosen={chosen}
            working={acting.acting?.verb === verb ? working : undefined}
            onAct={() => {
              onAsk();
              acting.act(verb, chosen);
            }}
          />
        ))}
      <VmActingDialogs acting={acting} />
    </Box>
  );
}
