import { VmAction, type VmActionProps } from './VmAction.tsx';

export const PoweroffVmButton = (props: VmActionProps) => <VmAction verb="poweroff" {...props} />;
