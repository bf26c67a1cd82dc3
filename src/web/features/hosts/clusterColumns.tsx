import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Column } from '../../ui/table/columns.ts';
import { percentOf, type ClusterRow } from './hostRows.ts';
import { StateMark } from './StateMark.tsx';
import { towerColumns, usageColumns } from './usageColumns.tsx';
import { stateOfCluster } from './states.ts';
import { BytesUse } from './Use.tsx';
import { VmCount } from './VmCount.tsx';

const HostsLink = createLink(MuiLink);

/** `nameOf` is given where there is more than one tower. */
export const clusterColumns = (
  t: TFunction<'hosts'>,
  nameOf: ((scope: string) => string) | undefined,
): Column<ClusterRow>[] => [
  {
    id: 'name',
    header: t('cluster'),
    value: ({ cluster }) => cluster.name,
    sort: 'name',
    width: 150,
    grow: 2,
    isFixed: true,
    card: 'title',
    render: ({ scope, cluster }) => (
      <HostsLink
        to="/hosts"
        search={{ scope, cluster: cluster.id }}
        noWrap
        sx={{ display: 'block', fontWeight: 600 }}
      >
        {cluster.name || cluster.id}
      </HostsLink>
    ),
  },
  {
    id: 'state',
    header: t('state'),
    value: ({ cluster }) => stateOfCluster(cluster),
    sort: 'state',
    width: 150,
    card: 'line',
    render: ({ cluster }) => <StateMark state={stateOfCluster(cluster)} />,
  },
  ...towerColumns<ClusterRow>(t, nameOf),
  ...usageColumns(t, ({ cluster }: ClusterRow) => cluster),
  {
    id: 'storage',
    header: t('storage'),
    value: ({ cluster }) => percentOf(cluster.used_data_space, cluster.valid_data_space),
    sort: 'storage',
    width: 150,
    from: 760,
    render: ({ cluster }) => <BytesUse used={cluster.used_data_space} total={cluster.valid_data_space} />,
  },
  {
    id: 'hosts',
    header: t('hosts'),
    value: ({ cluster }) => cluster.host_num,
    sort: 'hosts',
    width: 90,
    from: 1040,
  },
  {
    id: 'vms',
    header: t('vmsShort'),
    value: ({ cluster }) => cluster.vm_num,
    sort: 'vms',
    width: 140,
    card: 'aside',
    render: ({ scope, cluster }) => (
      <VmCount
        count={cluster.vm_num}
        running={cluster.running_vm_num}
        search={{ scope, cluster: cluster.id }}
        of={cluster.name}
      />
    ),
  },
  { id: 'version', header: t('version'), value: ({ cluster }) => cluster.version, width: 100, isExtra: true },
  {
    id: 'why',
    header: t('why'),
    value: ({ cluster }) => cluster.disconnected_reason,
    width: 160,
    isExtra: true,
  },
];
