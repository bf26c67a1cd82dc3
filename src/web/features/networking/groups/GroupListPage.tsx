import { SideListPage, type SideList } from '../list/SideList.tsx';
import { called } from '../ports.ts';
import { groupColumns } from './groupColumns.tsx';
import { GroupFacts } from './GroupFacts.tsx';
import { groupJoins, groupSource, type GroupRow } from './groupRows.ts';

const groups: SideList<typeof groupJoins, GroupRow> = {
  kind: 'group',
  to: '/networking/security-groups',
  columns: groupColumns,
  joins: groupJoins,
  sourceOf: groupSource,
  nameOf: ({ group }) => called(group),
  facts: (row) => <GroupFacts {...row} />,
};

export const GroupListPage = () => <SideListPage list={groups} />;
