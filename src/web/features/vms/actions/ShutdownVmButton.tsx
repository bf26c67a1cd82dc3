import { VmAction, type VmActionProps } from './VmAction.tsx';

export const ShutdownVmButton = (props: VmActionProps) => <VmAction verb="shutdown" {...props} />;
