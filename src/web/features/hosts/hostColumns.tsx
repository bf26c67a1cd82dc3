import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useFormat } from '../../lib/useFormat.ts';
import type { Column } from '../../ui/table/columns.ts';
import type { HostRow } from './hostRows.ts';
import { StateMark } from './StateMark.tsx';
import { towerColumns, usageColumns } from './usageColumns.tsx';
import { stateOfHost } from './states.ts';
import { VmCount } from './VmCount.tsx';

const ClusterLink = createLink(MuiLink);
const Bytes = ({ bytes }: { bytes: number | null }) => useFormat().bytes(bytes);

/** `nameOf` is given where there is more than one tower. */
export const hostColumns = (
  t: TFunction<'hosts'>,
  nameOf: ((scope: string) => string) | undefined,
): Column<HostRow>[] => [
  {
    id: 'name',
    header: t('host'),
    value: ({ host }) => host.name,
    sort: 'name',
    width: 150,
    grow: 2,
    isFixed: true,
    card: 'title',
    render: ({ host }) => (
      <>
        <Typography variant="body2" component="div" noWrap sx={{ fontWeight: 600 }}>
          {host.name || host.id}
        </Typography>
        <Typography
          variant="caption"
          component="div"
          className="quiet"
          noWrap
          sx={{ color: 'text.secondary' }}
        >
          {host.management_ip}
        </Typography>
      </>
    ),
  },
  {
    id: 'state',
    header: t('state'),
    value: ({ host }) => stateOfHost(host),
    sort: 'state',
    width: 160,
    card: 'line',
    render: ({ host }) => <StateMark state={stateOfHost(host)} />,
  },
  {
    id: 'cluster',
    header: t('cluster'),
    value: ({ host }) => host.cluster?.name ?? null,
    sort: 'cluster',
    width: 130,
    grow: 1,
    card: 'line',
    render: ({ scope, host: { cluster } }) =>
      cluster ? (
        <ClusterLink to="/hosts" search={{ scope, cluster: cluster.id }} noWrap sx={{ display: 'block' }}>
          {cluster.name || cluster.id}
        </ClusterLink>
      ) : (
        '—'
      ),
  },
  ...towerColumns<HostRow>(t, nameOf),
  ...usageColumns(t, ({ host }: HostRow) => host),
  {
    id: 'free',
    header: t('free'),
    value: ({ host }) => host.allocatable_memory_bytes,
    sort: 'free',
    width: 120,
    from: 1040,
    render: ({ host }) => <Bytes bytes={host.allocatable_memory_bytes} />,
  },
  {
    id: 'vms',
    header: t('vmsShort'),
    value: ({ host }) => host.vm_num,
    sort: 'vms',
    width: 140,
    card: 'aside',
    render: ({ scope, host }) => (
      <VmCount
        count={host.vm_num}
        running={host.running_vm_num}
        search={{ scope, host: host.id }}
        of={host.name}
      />
    ),
  },
];
