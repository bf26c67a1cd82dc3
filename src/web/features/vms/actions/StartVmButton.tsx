import { VmAction, type VmActionProps } from './VmAction.tsx';

export const StartVmButton = (props: VmActionProps) => <VmAction verb="start" {...props} />;
