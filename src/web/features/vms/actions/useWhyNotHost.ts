import { useTranslation } from 'react-i18next';
import type { Host } from '../../../../contract/services/tower/hosts.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import type { VmTarget } from '../vmTarget.ts';

/** Says why VMs cannot go to a host; undefined when they can, as far as is known. */
export function useWhyNotHost(): (host: Host, targets: readonly VmTarget[]) => string | undefined {
  const { t } = useTranslation('vmActions');
  const format = useFormat();
  return ({ id, host_state, status, allocatable_memory_bytes: free }, targets) => {
    const coming = targets.filter(({ vm }) => vm.host?.id !== id);
    if (coming.length === 0) return t('hostIsHere');
    if (host_state?.state && host_state.state !== 'IN_USE') return t(`hostState_${host_state.state}`);
    if (status?.startsWith('CONNECTED') === false) return t('hostAway');
    const needed = coming.reduce((sum, { vm }) => sum + (vm.status === 'RUNNING' ? (vm.memory ?? 0) : 0), 0);
    return free !== null && needed > free ? t('hostFull', { needed: format.bytes(needed) }) : undefined;
  };
}
