import { VmActionDialog } from './VmActionDialog.tsx';
import { VmOutcomeDialog } from './VmOutcomeDialog.tsx';
import type { VmActing } from './useVmActing.ts';

/** The question before an action, then, for a single VM, how it was taken. */
export function VmActingDialogs({ acting: { acting, begun, taken, close } }: { acting: VmActing }) {
  if (!acting) return null;
  return acting.run ? (
    <VmOutcomeDialog acting={acting} run={acting.run} onTaken={taken} onClose={close} />
  ) : (
    <VmActionDialog acting={acting} onBegun={begun} onClose={close} />
  );
}
