import type { Subnet, Vpc } from '../../../../contract/services/vpc/networks.ts';
import { rowId, type Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import type { Joined } from '../../../lib/rows/useJoined.ts';
import { subnetsQuery, vpcsQuery } from '../networkingQueries.ts';

export interface VpcRow extends Row {
  scope: string;
  vpc: Vpc;
  /** Undefined until they are read. */
  subnets: readonly Subnet[] | undefined;
}

export const vpcJoins = { subnets: subnetsQuery };

export const vpcSource = (scope: string, { subnets }: Joined<typeof vpcJoins>): WholeSource<VpcRow> => ({
  scope,
  read: vpcsQuery(scope),
  // As the read above answers.
  rows: (answer) =>
    (answer as Vpc[]).map((vpc) => ({
      id: rowId(scope, vpc.id),
      scope,
      vpc,
      subnets: subnets?.filter(({ vpc_id }) => vpc_id === vpc.id),
    })),
});
