import { rowId, type Row } from '../../lib/rows/rows.ts';
import { useSources } from '../../lib/rows/thingRows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import type { Board, BoardJob } from './replicationBoard.ts';
import { boardQuery } from './replicationQueries.ts';

export interface ReplicationRow extends Row, BoardJob {
  scope: string;
}

export const useReplicationSources = (scopes: readonly { id: string }[]) => useSources(scopes, sourceOf);

const sourceOf = (scope: string): WholeSource<ReplicationRow> => ({
  scope,
  read: boardQuery(scope),
  // As the read above answers.
  rows: (answer) => (answer as Board).jobs.map((one) => rowOf(scope, one)),
});

/** What has not changed is the same row. */
function rowOf(scope: string, one: BoardJob): ReplicationRow {
  const row = known.get(one) ?? { ...one, scope, id: rowId(scope, one.job.id) };
  known.set(one, row);
  return row;
}
const known = new WeakMap<BoardJob, ReplicationRow>();
