import { useCallback } from 'react';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import type { Subnet, Vpc } from '../../../contract/services/vpc/networks.ts';
import { rowId, type Row } from '../../lib/rows/rows.ts';
import { useJoined, type Joined } from '../../lib/rows/useJoined.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { instancesQuery, subnetsQuery, vpcsQuery } from './databaseQueries.ts';
import type { DatabaseSearch } from './databaseSearch.ts';

export interface DatabaseRow extends Row {
  scope: string;
  instance: DdsInstance;
  /** Undefined until they are read, and where they are gone. */
  vpc: Vpc | undefined;
  subnet: Subnet | undefined;
}

const joins = { vpcs: vpcsQuery, subnets: subnetsQuery };

/** The databases of some scopes, with the names of their networks. */
export function useDatabaseSources(
  scopes: readonly { id: string }[],
  { mode, type, vpc, subnet }: DatabaseSearch,
): WholeSource<DatabaseRow>[] {
  const sourceOf = useCallback(
    (scope: string, { vpcs = [], subnets = [] }: Joined<typeof joins>): WholeSource<DatabaseRow> => ({
      scope,
      read: instancesQuery(scope, { mode, type, vpc, subnet }),
      // As the read above answers.
      rows: (answer) =>
        (answer as DdsInstance[]).map((instance) =>
          rowOf(
            scope,
            instance,
            vpcs.find(({ id }) => id === instance.vpc_id),
            subnets.find(({ id }) => id === instance.subnet_id),
          ),
        ),
    }),
    [mode, type, vpc, subnet],
  );
  return useJoined(scopes, joins, sourceOf);
}

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(
  scope: string,
  instance: DdsInstance,
  vpc: Vpc | undefined,
  subnet: Subnet | undefined,
): DatabaseRow {
  const before = known.get(instance);
  if (before?.scope === scope && before.vpc === vpc && before.subnet === subnet) return before;
  const row = { id: rowId(scope, instance.id), scope, instance, vpc, subnet };
  known.set(instance, row);
  return row;
}
const known = new WeakMap<DdsInstance, DatabaseRow>();
