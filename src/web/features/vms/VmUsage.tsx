import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../contract/services/tower/vms.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { UsageBar } from '../../ui/UsageBar.tsx';

export function VmCpu({ vm: { vcpu, cpu_usage: used } }: { vm: Vm }) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  const size = vcpu === null ? '—' : t('vcpus', { count: vcpu });
  const figure = used === null ? size : t('ofMemory', { percent: format.percent(used), size });
  return <UsageBar percent={used} label={t('columnCpu')} figure={figure} />;
}

export function VmMemory({ vm: { memory, memory_usage: used } }: { vm: Vm }) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  const size = memory === null ? '—' : format.bytes(memory);
  const figure = used === null ? size : t('ofMemory', { percent: format.percent(used), size });
  return <UsageBar percent={used} label={t('columnMemory')} figure={figure} />;
}
