import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { NameCell } from '../list/NameCell.tsx';
import type { ListWords } from '../list/SideList.tsx';
import { holderOf, type EipRow } from './eipRows.ts';
import { EipState } from './EipState.tsx';

export const eipColumns = (t: ListWords): Column<EipRow>[] => [
  {
    id: 'name',
    header: t('address', { ns: 'networking' }),
    value: ({ eip }) => eip.public_ip_address ?? eip.id,
    sort: 'name',
    width: 150,
    grow: 1,
    isFixed: true,
    card: 'title',
    render: ({ id, eip }) => (
      <NameCell to="/networking/eips" open={id} name={eip.public_ip_address ?? eip.id} />
    ),
  },
  {
    id: 'state',
    header: t('state', { ns: 'networking' }),
    value: ({ eip }) => eip.status,
    sort: 'state',
    width: 130,
    card: 'line',
    render: ({ eip }) => <EipState status={eip.status} />,
  },
  {
    id: 'holder',
    header: t('holder'),
    value: holderOf,
    sort: 'holder',
    width: 180,
    grow: 2,
    card: 'line',
  },
  {
    id: 'private',
    header: t('privateAddress'),
    value: ({ eip }) => eip.private_ip_address ?? null,
    sort: 'private',
    width: 140,
    from: 720,
  },
  {
    id: 'bandwidth',
    header: t('bandwidth'),
    value: ({ eip }) => eip.bandwidth_size,
    sort: 'bandwidth',
    width: 130,
    from: 840,
    render: ({ eip }) => (eip.bandwidth_size === null ? '–' : `${eip.bandwidth_size} Mbit/s`),
  },
  { id: 'type', header: t('line'), value: ({ eip }) => eip.type, sort: 'type', width: 100, from: 960 },
  {
    id: 'created',
    header: t('created', { ns: 'networking' }),
    value: ({ eip }) => eip.create_time,
    sort: 'created',
    width: 140,
    from: 1060,
    render: ({ eip }) => <RelativeTime time={eip.create_time} />,
  },
  {
    id: 'scope',
    header: t('scope', { ns: 'networking' }),
    value: ({ scope }) => scope,
    sort: 'scope',
    width: 130,
    isExtra: true,
  },
  { id: 'id', header: t('id', { ns: 'networking' }), value: ({ eip }) => eip.id, width: 300, isExtra: true },
];
