import type { TFunction } from 'i18next';
import type { Column } from '../../../ui/table/columns.ts';
import { VmBytes, VmCpu, VmMemory, VmStorage } from '../VmUsage.tsx';
import type { VmRow } from './vmRows.ts';

/** What a VM takes of what it was given. */
export const vmUseColumns = (t: TFunction<'vms'>): Column<VmRow>[] => [
  {
    id: 'cpu',
    header: t('columnCpu'),
    value: ({ vm }) => vm.cpu_usage,
    unit: '%',
    sort: 'cpu_usage',
    width: 116,
    from: 940,
    render: ({ vm }) => <VmCpu vm={vm} />,
  },
  {
    id: 'memory',
    header: t('columnMemory'),
    value: ({ vm }) => vm.memory_usage,
    unit: '%',
    sort: 'memory_usage',
    width: 116,
    from: 940,
    render: ({ vm }) => <VmMemory vm={vm} />,
  },
  {
    id: 'storage',
    header: t('factStorage'),
    value: ({ vm }) => vm.used_size,
    unit: 'bytes',
    sort: 'used_size',
    width: 116,
    from: 1130,
    render: ({ vm }) => <VmStorage vm={vm} />,
  },
  {
    id: 'vcpu',
    header: t('columnVcpu'),
    value: ({ vm }) => vm.vcpu,
    sort: 'vcpu',
    width: 90,
    isExtra: true,
  },
  {
    id: 'memorySize',
    header: t('columnMemorySize'),
    value: ({ vm }) => vm.memory,
    unit: 'bytes',
    sort: 'memory',
    width: 130,
    isExtra: true,
    render: ({ vm }) => <VmBytes bytes={vm.memory} />,
  },
  {
    id: 'storageSize',
    header: t('columnStorageSize'),
    value: ({ vm }) => vm.provisioned_size,
    unit: 'bytes',
    sort: 'provisioned_size',
    width: 130,
    isExtra: true,
    render: ({ vm }) => <VmBytes bytes={vm.provisioned_size} />,
  },
];
