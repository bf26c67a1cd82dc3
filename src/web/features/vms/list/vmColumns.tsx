import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { labelWords } from '../labelWords.ts';
import { OpenConsoleButton } from '../OpenConsoleButton.tsx';
import { addressesOf } from '../vmAddresses.ts';
import { VmAddresses } from '../VmAddresses.tsx';
import { VmLabels } from '../VmLabels.tsx';
import { VmRowMenu } from '../VmRowMenu.tsx';
import { VmState } from '../VmState.tsx';
import { VmTools } from '../VmTools.tsx';
import type { VmRow } from './vmRows.ts';
import { vmUseColumns } from './vmUseColumns.tsx';

const NameLink = createLink(MuiLink);
const joined = (...names: (string | null | undefined)[]) => names.filter(Boolean).join(', ') || null;
const Quiet = ({ children }: { children: ReactNode }) => (
  <Typography variant="caption" component="div" className="quiet" noWrap sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);

/** The tower has a column of its own where there is room. */
const unlessShown = { '[data-columns~=scope] &': { display: 'none' } };

/** `nameOf` is given where there is more than one tower. */
export const vmColumns = (t: TFunction<'vms'>, nameOf?: (scope: string) => string): Column<VmRow>[] => [
  {
    id: 'name',
    header: t('columnName'),
    value: ({ vm }) => vm.name,
    sort: 'name',
    width: 168,
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
  ...vmUseColumns(t),
  {
    id: 'where',
    header: t('columnWhere'),
    value: ({ vm: { cluster, host } }) => joined(cluster?.name, host?.name),
    width: 120,
    grow: 1,
    from: 720,
    render: ({ scope, vm: { cluster, host } }) => (
      <>
        <Typography variant="body2" noWrap>
          {cluster?.name ?? '—'}
        </Typography>
        <Quiet>
          {host?.name}
          {nameOf && (
            <Box component="span" sx={unlessShown}>
              {host?.name && ' · '}
              {nameOf(scope)}
            </Box>
          )}
        </Quiet>
      </>
    ),
  },
  ...(nameOf
    ? [
        {
          id: 'scope',
          header: t('chooseScope'),
          value: ({ scope }: VmRow) => nameOf(scope),
          width: 110,
          grow: 1,
          from: 1240,
        },
      ]
    : []),
  {
    id: 'os',
    header: t('columnOs'),
    value: ({ vm: { os, guest_os_type } }) => os || guest_os_type,
    width: 130,
    grow: 1,
    from: 1370,
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
    from: 1490,
    render: ({ vm }) => <VmTools vm={vm} />,
  },
  {
    id: 'labels',
    header: t('factLabels'),
    value: ({ vm }) => vm.labels?.map(labelWords).join(', ') || null,
    width: 160,
    grow: 1,
    from: 1650,
    render: ({ vm }) => <VmLabels vm={vm} />,
  },
  {
    id: 'created',
    header: t('columnCreated'),
    value: ({ vm }) => vm.local_created_at,
    sort: 'local_created_at',
    width: 130,
    from: 1780,
    render: ({ vm }) => (vm.local_created_at ? <RelativeTime time={vm.local_created_at} /> : '—'),
  },
  {
    id: 'id',
    header: t('factId'),
    value: ({ vm }) => vm.id,
    width: 240,
    isExtra: true,
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
