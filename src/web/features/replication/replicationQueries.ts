import type { QueryClient } from '@tanstack/react-query';
import { drs } from '../../../contract/services/drs.ts';
import { allOf } from '../../../contract/services/drs/jobs.ts';
import { query } from '../../lib/query.ts';
import { look, type Board } from './replicationBoard.ts';

interface Asked {
  signal: AbortSignal;
  /** Absent where all is read anew, for an export. */
  client?: QueryClient;
  queryKey?: readonly unknown[];
}

/** All jobs of a scope, each look going on from the one before. */
export const boardQuery = (scope: string) => ({
  // Under the service's name, so that a write refreshes it.
  queryKey: [drs.listJobs.service, drs.listJobs.name, { scope }, 'board'] as const,
  queryFn: ({ signal, client, queryKey = [] }: Asked): Promise<Board> =>
    look(scope, client?.getQueryData<Board>(queryKey), signal),
});

const everyMs = 5000;

export const jobQuery = (scope: string, id: string) => ({
  ...query(drs.batchListJobDetails, { scope, body: allOf([id]) }),
  refetchInterval: everyMs,
});

export const progressQuery = (scope: string, id: string) => ({
  ...query(drs.batchListProgresses, { scope, body: { jobs: [id] } }),
  refetchInterval: everyMs,
});
