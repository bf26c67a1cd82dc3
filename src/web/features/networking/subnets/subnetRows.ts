import type { Subnet, Vpc } from '../../../../contract/services/vpc/networks.ts';
import { rowId, type Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import type { Joined } from '../../../lib/rows/useJoined.ts';
import { subnetsQuery, vpcsQuery } from '../networkingQueries.ts';

export interface SubnetRow extends Row {
  scope: string;
  subnet: Subnet;
  vpc: Vpc | undefined;
}

export const subnetJoins = { vpcs: vpcsQuery };

export const subnetSource = (
  scope: string,
  { vpcs = [] }: Joined<typeof subnetJoins>,
): WholeSource<SubnetRow> => ({
  scope,
  read: subnetsQuery(scope),
  // As the read above answers.
  rows: (answer) =>
    (answer as Subnet[]).map((subnet) => ({
      id: rowId(scope, subnet.id),
      scope,
      subnet,
      vpc: vpcs.find(({ id }) => id === subnet.vpc_id),
    })),
});
