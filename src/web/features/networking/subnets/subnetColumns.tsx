import type { Column } from '../../../ui/table/columns.ts';
import { NameCell } from '../list/NameCell.tsx';
import type { ListWords } from '../list/SideList.tsx';
import { called } from '../ports.ts';
import type { SubnetRow } from './subnetRows.ts';

export const subnetColumns = (t: ListWords): Column<SubnetRow>[] => [
  {
    id: 'name',
    header: t('name', { ns: 'networking' }),
    value: ({ subnet }) => called(subnet),
    sort: 'name',
    width: 200,
    grow: 2,
    isFixed: true,
    card: 'title',
    render: ({ id, subnet }) => <NameCell to="/networking/subnets" open={id} name={called(subnet)} />,
  },
  {
    id: 'cidr',
    header: t('cidr'),
    value: ({ subnet }) => subnet.cidr,
    sort: 'cidr',
    width: 150,
    card: 'line',
  },
  {
    id: 'vpc',
    header: t('vpc', { ns: 'networking' }),
    value: ({ subnet, vpc }) => (vpc ? called(vpc) : subnet.vpc_id),
    sort: 'vpc',
    width: 160,
    grow: 1,
    card: 'line',
  },
  {
    id: 'gateway',
    header: t('gateway'),
    value: ({ subnet }) => subnet.gateway_ip,
    sort: 'gateway',
    width: 130,
    from: 720,
  },
  {
    id: 'free',
    header: t('freeAddresses'),
    value: ({ subnet }) => subnet.available_ip_address_count,
    sort: 'free',
    width: 140,
    from: 840,
  },
  {
    id: 'zone',
    header: t('zone'),
    value: ({ subnet }) => subnet.availability_zone,
    sort: 'zone',
    width: 140,
    from: 960,
  },
  {
    id: 'state',
    header: t('state', { ns: 'networking' }),
    value: ({ subnet }) => subnet.status,
    width: 110,
    from: 1100,
  },
  {
    id: 'scope',
    header: t('scope', { ns: 'networking' }),
    value: ({ scope }) => scope,
    sort: 'scope',
    width: 130,
    isExtra: true,
  },
  { id: 'id', header: t('networkId'), value: ({ subnet }) => subnet.id, width: 300, isExtra: true },
  {
    id: 'neutron',
    header: t('neutronId'),
    value: ({ subnet }) => subnet.neutron_subnet_id,
    width: 300,
    isExtra: true,
  },
];
