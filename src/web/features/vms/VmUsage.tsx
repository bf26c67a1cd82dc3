import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../contract/services/tower/vms.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { UsageBar } from '../../ui/UsageBar.tsx';

interface Props {
  vm: Vm;
}

export function VmCpu({ vm: { vcpu, cpu_usage: used } }: Props) {
  const { t } = useTranslation('vms');
  return (
    <Use label={t('columnCpu')} percent={used} size={vcpu === null ? null : t('vcpus', { count: vcpu })} />
  );
}

export function VmMemory({ vm: { memory, memory_usage: used } }: Props) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  return (
    <Use label={t('columnMemory')} percent={used} size={memory === null ? null : format.bytes(memory)} />
  );
}

/** What its disks take of what was promised to it: thin disks may take far less. */
export function VmStorage({ vm: { used_size: used, provisioned_size: size } }: Props) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  const percent = used !== null && size ? (100 * used) / size : null;
  return <Use label={t('factStorage')} percent={percent} size={size === null ? null : format.bytes(size)} />;
}

export function VmBytes({ bytes }: { bytes: number | null }) {
  const format = useFormat();
  return bytes === null ? '—' : format.bytes(bytes);
}

interface UseProps {
  label: string;
  percent: number | null;
  /** What it is a part of, in words. */
  size: string | null;
}
function Use({ label, percent, size }: UseProps) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  const all = size ?? '—';
  const figure = percent === null ? all : t('ofMemory', { percent: format.percent(percent), size: all });
  return <UsageBar percent={percent} label={label} figure={figure} />;
}
