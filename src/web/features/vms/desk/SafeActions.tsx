import Box from '@mui/material/Box';
import { useSession } from '../../../lib/session.tsx';
import { whyNone } from '../actions/chosenVms.ts';
import { useVmActing } from '../actions/useVmActing.ts';
import { useWorking } from '../actions/useWorking.ts';
import { VmActingDialogs } from '../actions/VmActingDialogs.tsx';
import { VmActionButton } from '../actions/VmActionButton.tsx';
import type { VmTarget } from '../vmTarget.ts';

/** What loses nothing that a caller would miss. */
const safe = ['startVm', 'restartVm', 'resumeVm', 'ejectIsoFromVmCdRom'] as const;

/** The safe actions that make sense now; what this person may not do is not there at all. */
export function SafeActions({ target }: { target: VmTarget }) {
  const acting = useVmActing();
  const working = useWorking(acting.acting);
  const { roles } = useSession();
  const chosen = [{ target, isOnScreen: true }];
  const isOffered = (verb: (typeof safe)[number]) => {
    const why = whyNone(verb, chosen, roles)?.why;
    return why === undefined || why === 'busy' || acting.acting?.verb === verb;
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {safe.filter(isOffered).map((verb) => (
        <VmActionButton
          key={verb}
          verb={verb}
          chosen={chosen}
          working={acting.acting?.verb === verb ? working : undefined}
          onAct={() => acting.act(verb, chosen)}
        />
      ))}
      <VmActingDialogs acting={acting} />
    </Box>
  );
}
