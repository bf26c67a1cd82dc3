import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../../contract/operation.ts';
import { towerPower } from '../../../../contract/services/tower/power.ts';
import { towerTasks } from '../../../../contract/services/tower/tasks.ts';
import { query } from '../../../lib/query.ts';

const { job } = towerPower.startVm; // every power action's

/** How the task that an action began goes, until it has ended; undefined when there is none. */
export function useBegunTask(scope: string, begun: Answer<typeof towerPower.startVm> | undefined) {
  const asked = begun ? job.began(begun) : null;
  const tasks = useQuery({
    ...query(towerTasks.getTasks, { scope, body: asked?.body ?? { where: {} } }),
    enabled: asked !== null,
    refetchInterval: ({ state }) =>
      state.data && job.state(state.data).phase !== 'running' ? false : job.everySeconds * 1000,
  });
  return asked ? job.state(tasks.data ?? []) : undefined;
}
