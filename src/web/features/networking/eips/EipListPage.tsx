import { SideListPage, type SideList } from '../list/SideList.tsx';

import { eipColumns } from './eipColumns.tsx';
import { EipFacts } from './EipFacts.tsx';
import { eipJoins, eipSource, type EipRow } from './eipRows.ts';

const eips: SideList<typeof eipJoins, EipRow> = {
  kind: 'eip',
  to: '/networking/eips',
  columns: eipColumns,
  joins: eipJoins,
  sourceOf: eipSource,
  nameOf: ({ eip }) => eip.public_ip_address ?? eip.id,
  facts: (row) => <EipFacts {...row} />,
};

export const EipListPage = () => <SideListPage list={eips} />;
