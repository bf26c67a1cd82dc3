import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { OpenConsoleButton } from '../OpenConsoleButton.tsx';
import { addressesOf } from '../vmAddresses.ts';
import { VmAddresses } from '../VmAddresses.tsx';
import { VmCpu, VmMemory } from '../VmUsage.tsx';
import { VmRowMenu } from '../VmRowMenu.tsx';
import { VmState } from '../VmState.tsx';
import { VmTools } from '../VmTools.tsx';
import type { VmRow } from './vmRows.ts';

const NameLink = createLink(MuiLink);
const joined = (...names: (string | null | undefined)[]) => names.filter(Boolean).join(', ') || null;
const Quiet = ({ children }: { children: ReactNode }) => (
  <Typography variant="caption" component="div" className="quiet" noWrap sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);

export const vmColumns = (t: TFunction<'vms'>): Column<VmRow>[] => [
  {
    id: 'name',
    header: t('columnName'),
    value: ({ vm }) => vm.name,
    sort: 'name',
    width: 180,
    grow: 3,
    isFixed: true,
    card: 'title',
    render: ({ scope, vm }) => (
      <>
        <NameLink
          to="/vms/$scope/$vm"
          params={{ scope, vm: vm.id }}
          noWrap
          sx={{ fontWeight: 600, display: 'block' }}
        >
          {vm.name || vm.id}
        </NameLink>
        {vm.description && <Quiet>{vm.description}</Quiet>}
      </>
    ),
  },
  {
    id: 'status',
    header: t('columnStatus'),
    value: ({ vm }) => vm.status,
    sort: 'status',
    width: 130,
    card: 'line',
    render: ({ vm }) => <VmState vm={vm} />,
  },
  {
    id: 'addresses',
    header: t('columnAddresses'),
    value: ({ vm }) => addressesOf(vm).join(', ') || null,
    width: 150,
    grow: 1,
    card: 'line',
    render: ({ vm }) => <VmAddresses vm={vm} />,
  },
  {
    id: 'cpu',
    header: t('columnCpu'),
    value: ({ vm }) => vm.cpu_usage,
    sort: 'cpu_usage',
    width: 142,
    from: 940,
    render: ({ vm }) => <VmCpu vm={vm} />,
  },
  {
    id: 'memory',
    header: t('columnMemory'),
    value: ({ vm }) => vm.memory_usage,
    sort: 'memory_usage',
    width: 142,
    from: 940,
    render: ({ vm }) => <VmMemory vm={vm} />,
  },
  {
    id: 'where',
    header: t('columnWhere'),
    value: ({ vm: { cluster, host } }) => joined(cluster?.name, host?.name),
    width: 120,
    grow: 1,
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
    header: t('columnOs'),
    value: ({ vm: { os, guest_os_type } }) => os || guest_os_type,
    width: 130,
    grow: 1,
    from: 1210,
    render: ({ vm: { os } }) => (
      <Typography variant="body2" noWrap title={os ?? undefined}>
        {os || '—'}
      </Typography>
    ),
  },
  {
    id: 'tools',
    header: t('columnTools'),
    value: ({ vm }) => vm.vm_tools_status,
    width: 120,
    from: 1330,
    render: ({ vm }) => <VmTools vm={vm} />,
  },
  {
    id: 'created',
    header: t('columnCreated'),
    value: ({ vm }) => vm.local_created_at,
    sort: 'local_created_at',
    width: 130,
    from: 1460,
    render: ({ vm }) => (vm.local_created_at ? <RelativeTime time={vm.local_created_at} /> : '—'),
  },
  {
    id: 'console',
    header: t('columnConsole'),
    value: () => null,
    isTool: true,
    width: 170,
    card: 'aside',
    render: ({ scope, vm }) => (
      <>
        <OpenConsoleButton scope={scope} vm={vm} />
        <VmRowMenu scope={scope} vm={vm} />
      </>
    ),
  },
];
