import { towerTasks } from '../../../contract/services/tower/tasks.ts';
import { towerVms } from '../../../contract/services/tower/vms.ts';
import { query } from '../../lib/query.ts';

export const vmQuery = (scope: string, id: string) => ({
  ...query(towerVms.getVms, { scope, body: { where: { id }, first: 1 } }),
  refetchInterval: 3000,
});

export const vmTasksQuery = (scope: string, id: string) => ({
  ...query(towerTasks.getTasks, {
    scope,
    body: { where: { resource_id: id }, orderBy: 'local_created_at_DESC', first: 10 },
  }),
  refetchInterval: 3000,
});
