import { VmActionDialog } from './VmActionDialog.tsx';
import { VmOutcomeDialog } from './VmOutcomeDialog.tsx';
import type { ChosenVm } from './chosenVms.ts';
import type { VmActing } from './useVmActing.ts';

interface Props {
  acting: VmActing;
  /** Those of the action's VMs that have left the list since it was asked for. */
  left?: readonly ChosenVm[];
}

/** The question before an action, then, for a single VM, how it was taken. */
export function VmActingDialogs({ acting: { acting, begun, taken, close }, left = [] }: Props) {
  if (!acting) return null;
  return acting.run ? (
    <VmOutcomeDialog acting={acting} run={acting.run} onTaken={taken} onClose={close} />
  ) : (
    <VmActionDialog acting={acting} left={left} onBegun={begun} onClose={close} />
  );
}
