import { towerHosts, type Cluster, type Host } from '../../../contract/services/tower/hosts.ts';
import { call } from '../../lib/api.ts';
import { compareValues } from '../../lib/rows/mergeFeeds.ts';
import { rowId, type Compare, type Row } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { readWhole } from './readWhole.ts';

export interface HostRow extends Row {
  scope: string;
  host: Host;
}
export interface ClusterRow extends Row {
  scope: string;
  cluster: Cluster;
}

const { getHosts, getClusters } = towerHosts;

export const hostSource = (scope: string): WholeSource<HostRow> => ({
  scope,
  read: {
    queryKey: [getHosts.service, getHosts.name, { scope }, 'whole'],
    queryFn: ({ signal }) =>
      readWhole((window) => call(getHosts, { scope, body: { orderBy: 'name_ASC', ...window } }, { signal })),
  },
  // As the read above answers.
  rows: (answer) => (answer as Host[]).map((host) => ({ id: rowId(scope, host.id), scope, host })),
});

export const clusterSource = (scope: string): WholeSource<ClusterRow> => ({
  scope,
  read: {
    queryKey: [getClusters.service, getClusters.name, { scope }, 'whole'],
    queryFn: ({ signal }) =>
      readWhole((window) =>
        call(getClusters, { scope, body: { orderBy: 'name_ASC', ...window } }, { signal }),
      ),
  },
  rows: (answer) =>
    (answer as Cluster[]).map((cluster) => ({ id: rowId(scope, cluster.id), scope, cluster })),
});

/** Percent of what there is that is used; null when either is not told. */
export const percentOf = (used: number | null, total: number | null): number | null =>
  used === null || !total ? null : (100 * used) / total;

type Value = string | number | null;

/** In the order of a column, namesakes and equals by name. */
export function compareBy<R>(value: (row: R) => Value, name: (row: R) => Value, isUp: boolean): Compare<R> {
  return (one, other) =>
    (isUp ? 1 : -1) * compareValues(value(one), value(other)) || compareValues(name(one), name(other));
}
