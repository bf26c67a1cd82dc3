import type { QueryClient } from '@tanstack/react-query';
import { towerAlerts, type Alert } from '../../../contract/services/tower/alerts.ts';
import { towerTasks } from '../../../contract/services/tower/tasks.ts';
import { call } from '../../lib/api.ts';
import { claimJob } from '../../lib/claimedJobs.ts';
import { refreshService } from '../../lib/queryClient.ts';
import type { RunItem } from '../../lib/runs.tsx';
import { startRun, type Pace, type Run } from '../../lib/startRun.ts';

const { getAlerts, resolveAlert } = towerAlerts;
const { job } = resolveAlert;

export interface ResolvedAlert extends RunItem {
  /** What was read of it. */
  seen: Record<string, unknown>;
}

/** Tells the tower that an alert is dealt with: done when it has ended, which is later than when the tower took the call. */
export function startResolveRun(
  client: QueryClient,
  scope: string,
  { id, message, ended }: Pick<Alert, 'id' | 'message' | 'ended'>,
  pace: Partial<Pace> = {},
): Run<ResolvedAlert> {
  const where = { id };
  const item = { scope, label: message || id, seen: { message, ended } };
  let task: ReturnType<typeof job.began> = null;

  return startRun<ResolvedAlert>(
    [item],
    {
      async send({ seen }) {
        task = job.began(await call(resolveAlert, { scope, body: { where } }, { seen }));
        if (task) claimJob(scope, task);
        return task ?? where;
      },
      async look() {
        const [alert] = await call(getAlerts, { scope, body: { where, first: 1 } });
        if (alert?.ended) {
          void refreshService(client, 'tower', scope);
          return [{ phase: 'done', progress: 100, message: null }];
        }
        const found = job.state(task ? await call(towerTasks.getTasks, { scope, ...task }) : []);
        // The tower says that it is done, and the alert is open: it may end in a moment, or its cause is still there.
        return [found.phase === 'done' ? job.state([]) : found];
      },
      areFree: async () => [true], // CloudTower locks no alerts
      again: (resolved, failure) =>
        failure?.found?.['ended'] === true
          ? null
          : { ...resolved, seen: { ...resolved.seen, ...failure?.found } },
    },
    pace,
  );
}
