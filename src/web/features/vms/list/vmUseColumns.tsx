import type { Column } from '../../../ui/table/columns.ts';
import type { VmWords } from '../useVmWords.ts';
import { VmCpu, VmMemory, VmStorage } from '../VmUsage.tsx';
import type { VmRow } from './vmRows.ts';

/** What a VM takes of what it was given. */
export const vmUseColumns = (words: VmWords): Column<VmRow>[] => [
  {
    id: 'cpu',
    header: words.t('columnCpu'),
    value: ({ vm }) => vm.cpu_usage,
    unit: '%',
    sort: 'cpu_usage',
    width: 126,
    from: 940,
    render: ({ vm }) => <VmCpu vm={vm} words={words} />,
  },
  {
    id: 'memory',
    header: words.t('columnMemory'),
    value: ({ vm }) => vm.memory_usage,
    unit: '%',
    sort: 'memory_usage',
    width: 116,
    from: 940,
    render: ({ vm }) => <VmMemory vm={vm} words={words} />,
  },
  {
    id: 'storage',
    header: words.t('factStorage'),
    value: ({ vm }) => vm.used_size,
    unit: 'bytes',
    sort: 'used_size',
    width: 126,
    from: 1130,
    render: ({ vm }) => <VmStorage vm={vm} words={words} />,
  },
  {
    id: 'vcpu',
    header: words.t('columnVcpu'),
    value: ({ vm }) => vm.vcpu,
    sort: 'vcpu',
    width: 90,
    isExtra: true,
  },
  {
    id: 'memorySize',
    header: words.t('columnMemorySize'),
    value: ({ vm }) => vm.memory,
    unit: 'bytes',
    sort: 'memory',
    width: 130,
    isExtra: true,
    render: ({ vm }) => (vm.memory === null ? '—' : words.format.bytes(vm.memory)),
  },
  {
    id: 'storageSize',
    header: words.t('columnStorageSize'),
    value: ({ vm }) => vm.provisioned_size,
    unit: 'bytes',
    sort: 'provisioned_size',
    width: 130,
    isExtra: true,
    render: ({ vm }) => (vm.provisioned_size === null ? '—' : words.format.bytes(vm.provisioned_size)),
  },
];
