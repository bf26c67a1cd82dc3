import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { JobState, Operation } from '../../contract/operation.ts';
import { own, type Follow } from '../../contract/services/own.ts';
import { call } from './api.ts';
import { isClaimed } from './claimedJobs.ts';
import { query } from './query.ts';

type Service = Record<string, Operation>;
type Services = Record<string, () => Promise<Service>>;

// Loaded when the first of its jobs is followed: the first page needs none of them.
const services: Services = {
  tower: () => import('../../contract/services/tower.ts').then(({ tower }) => tower),
  vpc: () => import('../../contract/services/vpc.ts').then(({ vpc }) => vpc),
  bms: () => import('../../contract/services/bms.ts').then(({ bms }) => bms),
  dds: () => import('../../contract/services/dds.ts').then(({ dds }) => dds),
  servicestage: () =>
    import('../../contract/services/servicestage.ts').then(({ servicestage }) => servicestage),
  rtc: () => import('../../contract/services/rtc.ts').then(({ rtc }) => rtc),
  drs: () => import('../../contract/services/drs.ts').then(({ drs }) => drs),
  vod: () => import('../../contract/services/vod.ts').then(({ vod }) => vod),
  vpcep: () => import('../../contract/services/vpcep.ts').then(({ vpcep }) => vpcep),
};

export interface JobProgress extends Omit<JobState, 'phase'> {
  /** `unknown`: nowhere to be found for so long that nobody waits for it any more. */
  phase: 'running' | 'done' | 'failed' | 'unknown';
  everySeconds: number;
  /** Epoch milliseconds when it was last found, else when it was first looked for. */
  foundAt: number;
}

/** How long a job may be nowhere to be found: vendors list it late, and drop it early. */
export const missingMs = 60_000;

/** How a followed job goes; null when this version does not know the operation that began it. */
export async function readJob(
  { operation, scope, input }: Follow,
  before?: JobProgress | null,
  signal?: AbortSignal,
  known: Services = services,
): Promise<JobProgress | null> {
  const [serviceName = '', name = ''] = operation.split('.');
  const service = await known[serviceName]?.();
  const job = service?.[name]?.job;
  const poll = job && service[job.poll];
  if (!poll || poll.effect !== 'read') return null;
  const answer = await call(poll, { ...input, scope }, signal ? { signal } : {});
  const { phase, ...found } = job.state(answer as never);
  const now = Date.now();
  const foundAt = phase === 'missing' ? (before?.foundAt ?? now) : now;
  const isGivenUp = now - foundAt >= missingMs;
  const shown = phase === 'missing' ? (isGivenUp ? 'unknown' : 'running') : phase;
  return { ...found, phase: shown, everySeconds: job.everySeconds, foundAt };
}

/**
 * Polls a followed job until it has ended, wherever the person is. `crowd`: how many are followed at once; together they ask no
 * oftener than ten alone.
 */
export function jobQuery(follow: Follow, crowd = 1) {
  const pace = Math.max(1, crowd / 10);
  return queryOptions({
    queryKey: ['job', follow] as const,
    queryFn: ({ client, queryKey, signal }) =>
      readJob(follow, client.getQueryData<JobProgress | null>(queryKey), signal),
    staleTime: Infinity,
    refetchInterval: ({ state }) => {
      if (state.data === null || (state.data && state.data.phase !== 'running')) return false;
      const seconds = state.data?.everySeconds ?? 2;
      return 1000 * pace * (state.status === 'error' ? Math.max(10, seconds) : seconds);
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

/** The jobs in the tray, newest first, but for those that a run of this page follows itself. */
export function useFollowedJobs(): FollowedJob[] {
  const follows = useQuery({ ...query(own.listFollows, {}), refetchInterval: 30_000 }).data ?? [];
  const sorted = follows.filter((follow) => !isClaimed(follow)).sort((one, other) => other.began - one.began);
  const results = useQueries({ queries: sorted.map((follow) => jobQuery(follow, sorted.length)) });
  return sorted.map((follow, place) => ({
    follow,
    progress: results[place]?.data,
    failure: results[place]?.error ?? null,
  }));
}

export const isRunning = ({ progress }: FollowedJob) =>
  progress === undefined || progress?.phase === 'running';
