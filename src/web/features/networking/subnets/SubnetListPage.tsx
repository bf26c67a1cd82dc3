import { SideListPage, type SideList } from '../list/SideList.tsx';
import { called } from '../ports.ts';
import { subnetColumns } from './subnetColumns.tsx';
import { SubnetFacts } from './SubnetFacts.tsx';
import { subnetJoins, subnetSource, type SubnetRow } from './subnetRows.ts';

const subnets: SideList<typeof subnetJoins, SubnetRow> = {
  kind: 'subnet',
  to: '/networking/subnets',
  columns: subnetColumns,
  joins: subnetJoins,
  sourceOf: subnetSource,
  nameOf: ({ subnet }) => called(subnet),
  facts: (row) => <SubnetFacts {...row} />,
};

export const SubnetListPage = () => <SideListPage list={subnets} />;
