import { useTranslation } from 'react-i18next';
import type { Host } from '../../../../contract/services/tower/hosts.ts';
import { useFormat } from '../../../lib/useFormat.ts';

/** What decides whether a VM should go to a host. */
export function HostFacts({ host }: { host: Host }) {
  const { t } = useTranslation('vmActions');
  const format = useFormat();
  const { allocatable_memory_bytes: free, total_memory_bytes: total, running_vm_num: running } = host;
  const { used_cpu_hz: used, total_cpu_hz: cpu } = host;
  return [
    host.status === 'CONNECTED_HEALTHY' ? t('hostHealthy') : (host.status ?? '—'),
    free !== null && t('hostMemory', { free: format.bytes(free), total: format.bytes(total) }),
    used !== null && cpu && t('hostCpu', { percent: format.percent((100 * used) / cpu) }),
    running !== null && t('hostVms', { count: running }),
  ]
    .filter(Boolean)
    .join(' · ');
}
