import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Vm, VmSortField } from '../../../../contract/services/tower/vms.ts';
import type { vms as words } from '../../../lib/words/en/vms.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { OpenConsoleButton } from '../OpenConsoleButton.tsx';
import { addressesOf } from '../vmAddresses.ts';
import { VmAddresses } from '../VmAddresses.tsx';
import { VmCpu, VmMemory } from '../VmUsage.tsx';
import { VmState } from '../VmState.tsx';
import { VmTools } from '../VmTools.tsx';

export interface VmCell {
  scope: string;
  vm: Vm;
}
export interface VmColumn {
  id: string;
  header: Extract<keyof typeof words, `column${string}`>;
  /** What the column holds, to sort, filter and export. */
  value: (vm: Vm) => string | number | null;
  render: (cell: VmCell) => ReactNode;
  /** Only what CloudTower sorts by is sortable. */
  sortField?: VmSortField;
  /** Width of the table in px from which the column has room; always shown without it. */
  from?: number;
}

const NameLink = createLink(MuiLink);
const joined = (...names: (string | null | undefined)[]) => names.filter(Boolean).join(', ') || null;
const Quiet = ({ children }: { children: ReactNode }) => (
  <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);

export const vmColumns: readonly VmColumn[] = [
  {
    id: 'name',
    header: 'columnName',
    value: ({ name }) => name,
    sortField: 'name',
    render: ({ scope, vm }) => (
      <>
        <NameLink
          to="/vms/$scope/$vm"
          params={{ scope, vm: vm.id }}
          data-row-link=""
          sx={{ fontWeight: 600, display: 'block', overflowWrap: 'anywhere' }}
        >
          {vm.name || vm.id}
        </NameLink>
        {vm.description && <Quiet>{vm.description}</Quiet>}
      </>
    ),
  },
  {
    id: 'status',
    header: 'columnStatus',
    value: ({ status }) => status,
    sortField: 'status',
    render: ({ vm }) => <VmState vm={vm} />,
  },
  {
    id: 'addresses',
    header: 'columnAddresses',
    value: (vm) => addressesOf(vm).join(', ') || null,
    render: ({ vm }) => <VmAddresses vm={vm} />,
  },
  {
    id: 'cpu',
    header: 'columnCpu',
    value: ({ cpu_usage }) => cpu_usage,
    sortField: 'cpu_usage',
    from: 940,
    render: ({ vm }) => <VmCpu vm={vm} />,
  },
  {
    id: 'memory',
    header: 'columnMemory',
    value: ({ memory_usage }) => memory_usage,
    sortField: 'memory_usage',
    from: 940,
    render: ({ vm }) => <VmMemory vm={vm} />,
  },
  {
    id: 'where',
    header: 'columnWhere',
    value: ({ cluster, host }) => joined(cluster?.name, host?.name),
    from: 720,
    render: ({ vm: { cluster, host } }) => (
      <>
        <Typography variant="body2" noWrap>
          {cluster?.name ?? '—'}
        </Typography>
        {host?.name && <Quiet>{host.name}</Quiet>}
      </>
    ),
  },
  {
    id: 'os',
    header: 'columnOs',
    value: ({ os, guest_os_type }) => os || guest_os_type,
    from: 1120,
    render: ({ vm: { os } }) => (
      <Typography variant="body2" noWrap sx={{ maxWidth: 150 }} title={os ?? undefined}>
        {os || '—'}
      </Typography>
    ),
  },
  {
    id: 'tools',
    header: 'columnTools',
    value: ({ vm_tools_status }) => vm_tools_status,
    from: 1250,
    render: ({ vm }) => <VmTools vm={vm} />,
  },
  {
    id: 'created',
    header: 'columnCreated',
    value: ({ local_created_at }) => local_created_at,
    sortField: 'local_created_at',
    from: 1380,
    render: ({ vm }) => (vm.local_created_at ? <RelativeTime time={vm.local_created_at} /> : '—'),
  },
  {
    id: 'console',
    header: 'columnConsole',
    value: () => null,
    render: ({ scope, vm }) => <OpenConsoleButton scope={scope} vm={vm} />,
  },
];
