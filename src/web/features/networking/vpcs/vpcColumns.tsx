import type { Column } from '../../../ui/table/columns.ts';
import { NameCell } from '../list/NameCell.tsx';
import type { ListWords } from '../list/SideList.tsx';
import { called } from '../ports.ts';
import type { VpcRow } from './vpcRows.ts';

export const vpcColumns = (t: ListWords): Column<VpcRow>[] => [
  {
    id: 'name',
    header: t('name', { ns: 'networking' }),
    value: ({ vpc }) => called(vpc),
    sort: 'name',
    width: 180,
    grow: 2,
    isFixed: true,
    card: 'title',
    render: ({ id, vpc }) => <NameCell to="/networking/vpcs" open={id} name={called(vpc)} />,
  },
  {
    id: 'cidr',
    header: t('cidr'),
    value: ({ vpc }) => vpc.cidr,
    sort: 'cidr',
    width: 150,
    card: 'line',
  },
  {
    id: 'description',
    header: t('description', { ns: 'networking' }),
    value: ({ vpc }) => vpc.description || null,
    sort: 'description',
    width: 160,
    grow: 3,
    card: 'line',
  },
  {
    id: 'subnets',
    header: t('subnets'),
    value: ({ subnets }) => subnets?.length ?? null,
    sort: 'subnets',
    width: 100,
    from: 620,
  },
  {
    id: 'routes',
    header: t('routes'),
    value: ({ vpc }) => vpc.routes?.length ?? 0,
    sort: 'routes',
    width: 100,
    from: 720,
  },
  {
    id: 'state',
    header: t('state', { ns: 'networking' }),
    value: ({ vpc }) => vpc.status,
    sort: 'state',
    width: 120,
    from: 840,
  },
  {
    id: 'scope',
    header: t('scope', { ns: 'networking' }),
    value: ({ scope }) => scope,
    sort: 'scope',
    width: 130,
    isExtra: true,
  },
  { id: 'id', header: t('id', { ns: 'networking' }), value: ({ vpc }) => vpc.id, width: 300, isExtra: true },
];
