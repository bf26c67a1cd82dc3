import { VmAction, type VmActionProps } from './VmAction.tsx';

export const RestartVmButton = (props: VmActionProps) => <VmAction verb="restart" {...props} />;
