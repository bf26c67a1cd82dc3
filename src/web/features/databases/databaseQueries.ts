import { dds } from '../../../contract/services/dds.ts';
import { vpc } from '../../../contract/services/vpc.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';
import { filterOf, type DatabaseSearch } from './databaseSearch.ts';

/** Every instance of a scope: walked until the vendor has no more. */
export const instancesQuery = (scope: string, search: DatabaseSearch) =>
  rowsQuery(dds.listInstances, { scope, query: filterOf(search) });

/** The vendor shows one instance as a list of one. */
export const instanceQuery = (scope: string, id: string) => ({
  ...query(dds.listInstances, { scope, query: { id, limit: 1 } }),
  refetchInterval: 5000,
});

const days = 30;
const stamp = (time: number) => `${new Date(time).toISOString().slice(0, 19)}+0000`;

/** The jobs of a scope in the last 30 days, which is as far back as the vendor looks. */
export function jobsQuery(scope: string, now: number) {
  const end = Math.ceil(now / 86_400_000) * 86_400_000; // of the day, so that the question stays the same
  return {
    ...rowsQuery(dds.listJobs, {
      scope,
      query: { start_time: stamp(end - days * 86_400_000), end_time: stamp(end) },
    }),
    refetchInterval: 5000,
  };
}

export const vpcsQuery = (scope: string) => rowsQuery(vpc.listVpcs, { scope });
export const subnetsQuery = (scope: string) => rowsQuery(vpc.listSubnets, { scope });
