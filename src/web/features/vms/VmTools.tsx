import type { Vm } from '../../../contract/services/tower/vms.ts';
import type { VmWords } from './useVmWords.ts';

interface Props {
  vm: Pick<Vm, 'vm_tools_status'>;
  words: VmWords;
}

export const VmTools = ({ vm: { vm_tools_status: tools }, words: { t } }: Props) =>
  tools ? <span className={tools === 'RUNNING' ? undefined : 'quiet'}>{t(`tools_${tools}`)}</span> : '—';
