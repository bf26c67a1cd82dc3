import { useMemo } from 'react';
import { rowId, type Row } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import type { Board, BoardJob } from './replicationBoard.ts';
import { boardQuery } from './replicationQueries.ts';

export interface ReplicationRow extends Row, BoardJob {
  scope: string;
}

export function useReplicationSources(scopes: readonly { id: string }[]): WholeSource<ReplicationRow>[] {
  const ids = scopes.map(({ id }) => id).join(' ');
  return useMemo(
    () =>
      ids.split(' ').map((scope) => ({
        scope,
        read: boardQuery(scope),
        // As the read above answers.
        rows: (answer: unknown) => (answer as Board).jobs.map((one) => rowOf(scope, one)),
      })),
    [ids],
  );
}

/** What has not changed is the same row. */
function rowOf(scope: string, one: BoardJob): ReplicationRow {
  const row = known.get(one) ?? { ...one, scope, id: rowId(scope, one.job.id) };
  known.set(one, row);
  return row;
}
const known = new WeakMap<BoardJob, ReplicationRow>();
