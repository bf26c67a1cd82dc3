import { SideListPage, type SideList } from '../list/SideList.tsx';
import { called } from '../ports.ts';
import { vpcColumns } from './vpcColumns.tsx';
import { VpcFacts } from './VpcFacts.tsx';
import { vpcJoins, vpcSource, type VpcRow } from './vpcRows.ts';

const vpcs: SideList<typeof vpcJoins, VpcRow> = {
  kind: 'vpc',
  to: '/networking/vpcs',
  columns: vpcColumns,
  joins: vpcJoins,
  sourceOf: vpcSource,
  nameOf: ({ vpc }) => called(vpc),
  facts: (row) => <VpcFacts {...row} />,
};

export const VpcListPage = () => <SideListPage list={vpcs} />;
