import type { Column } from '../../../ui/table/columns.ts';
import { NameCell } from '../list/NameCell.tsx';
import type { ListWords } from '../list/SideList.tsx';
import { called } from '../ports.ts';
import { ruleWords, type GroupRow } from './groupRows.ts';

export const groupColumns = (t: ListWords): Column<GroupRow>[] => [
  {
    id: 'name',
    header: t('name', { ns: 'networking' }),
    value: ({ group }) => called(group),
    sort: 'name',
    width: 160,
    grow: 1,
    isFixed: true,
    card: 'title',
    render: ({ id, group }) => <NameCell to="/networking/security-groups" open={id} name={called(group)} />,
  },
  {
    id: 'description',
    header: t('description', { ns: 'networking' }),
    value: ({ group }) => group.description || null,
    sort: 'description',
    width: 160,
    grow: 1,
    from: 840,
  },
  {
    id: 'inbound',
    header: t('ingress'),
    value: (row) => ruleWords(t, row, 'ingress') || null,
    width: 260,
    grow: 3,
    card: 'line',
  },
  {
    id: 'outbound',
    header: t('egress'),
    value: (row) => ruleWords(t, row, 'egress') || null,
    width: 140,
    grow: 1,
    from: 720,
  },
  {
    id: 'scope',
    header: t('scope', { ns: 'networking' }),
    value: ({ scope }) => scope,
    sort: 'scope',
    width: 130,
    isExtra: true,
  },
  {
    id: 'id',
    header: t('id', { ns: 'networking' }),
    value: ({ group }) => group.id,
    width: 300,
    isExtra: true,
  },
];
