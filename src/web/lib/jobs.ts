import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { JobState, Operation } from '../../contract/operation.ts';
import { own, type Follow } from '../../contract/services/own.ts';
import { call } from './api.ts';
import { query } from './query.ts';

type Service = Record<string, Operation>;
type Services = Record<string, () => Promise<Service>>;

// Loaded when the first of its jobs is followed: the first page needs none of them.
const services: Services = {
  tower: () => import('../../contract/services/tower.ts').then(({ tower }) => tower),
};

export interface JobProgress extends JobState {
  everySeconds: number;
}

/** How a followed job goes; null when this version does not know the operation that began it. */
export async function readJob(
  { operation, scope, input }: Follow,
  signal?: AbortSignal,
  known: Services = services,
): Promise<JobProgress | null> {
  const [serviceName = '', name = ''] = operation.split('.');
  const service = await known[serviceName]?.();
  const job = service?.[name]?.job;
  const poll = job && service[job.poll];
  if (!poll || poll.effect !== 'read') return null;
  const answer = await call(poll, { ...input, scope }, signal ? { signal } : {});
  return { ...job.state(answer as never), everySeconds: job.everySeconds };
}

/** Polls a followed job until it has ended, wherever the person is. */
export function jobQuery(follow: Follow) {
  return queryOptions({
    queryKey: ['job', follow] as const,
    queryFn: ({ signal }) => readJob(follow, signal),
    staleTime: Infinity,
    refetchInterval: ({ state }) => {
      if (state.data === null || (state.data && state.data.phase !== 'running')) return false;
      const seconds = state.data?.everySeconds ?? 2;
      return 1000 * (state.status === 'error' ? Math.max(10, seconds) : seconds);
    },
    refetchIntervalInBackground: true,
  });
}

export interface FollowedJob {
  follow: Follow;
  /** Undefined while it is read for the first time; null when this version cannot read it. */
  progress: JobProgress | null | undefined;
  failure: Error | null;
}

/** The jobs in the tray, newest first. */
export function useFollowedJobs(): FollowedJob[] {
  const follows = useQuery({ ...query(own.listFollows, {}), refetchInterval: 30_000 }).data ?? [];
  const sorted = [...follows].sort((one, other) => other.began - one.began);
  const results = useQueries({ queries: sorted.map(jobQuery) });
  return sorted.map((follow, place) => ({
    follow,
    progress: results[place]?.data,
    failure: results[place]?.error ?? null,
  }));
}

export const isRunning = ({ progress }: FollowedJob) =>
  progress === undefined || progress?.phase === 'running';
