import { useVmActing, type Acting } from '../actions/useVmActing.ts';
import { VmActingDialogs } from '../actions/VmActingDialogs.tsx';

interface Props {
  begun: Acting;
  onClose: () => void;
}

/** An action chosen where its VM was found: asked about, and told how it was taken, as on the VM's own page. */
export function VmFoundActing({ begun, onClose }: Props) {
  const acting = useVmActing(onClose, begun);
  return <VmActingDialogs acting={{ ...acting, taken: onClose, close: onClose }} />;
}
