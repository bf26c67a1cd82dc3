import type { Vm } from '../../../contract/services/tower/vms.ts';
import { UsageBar } from '../../ui/UsageBar.tsx';
import type { VmWords } from './useVmWords.ts';

interface Props {
  vm: Vm;
  words: VmWords;
}

export const VmCpu = ({ vm: { vcpu, cpu_usage: used }, words }: Props) => (
  <Use percent={used} size={vcpu === null ? null : words.t('vcpus', { count: vcpu })} words={words} />
);

export const VmMemory = ({ vm: { memory, memory_usage: used }, words }: Props) => (
  <Use percent={used} size={sizeOf(memory, words)} words={words} />
);

/** What its disks take of what was promised to it: thin disks may take far less. */
export function VmStorage({ vm: { used_size: used, provisioned_size: size }, words }: Props) {
  const percent = used !== null && size ? (100 * used) / size : null;
  return <Use percent={percent} size={sizeOf(size, words)} words={words} />;
}

const sizeOf = (bytes: number | null, { format }: VmWords) => (bytes === null ? null : format.bytes(bytes));

interface UseProps {
  percent: number | null;
  /** What it is a part of, in words. */
  size: string | null;
  words: VmWords;
}
function Use({ percent, size, words: { t, format } }: UseProps) {
  const all = size ?? '—';
  const figure = percent === null ? all : t('ofMemory', { percent: format.percent(percent), size: all });
  return <UsageBar percent={percent} figure={figure} />;
}
