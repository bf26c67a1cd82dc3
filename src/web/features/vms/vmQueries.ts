import { keepPreviousData } from '@tanstack/react-query';
import { towerTasks } from '../../../contract/services/tower/tasks.ts';
import { towerVms } from '../../../contract/services/tower/vms.ts';
import { query } from '../../lib/query.ts';
import type { completeVmSearch } from './list/vmSearch.ts';
import { vmWhere } from './list/vmWhere.ts';

type Asked = ReturnType<typeof completeVmSearch>;
const direction = { asc: 'ASC', desc: 'DESC' } as const;

/** One page of the list. It renews itself while the page is visible. */
export const vmPageQuery = (scope: string, asked: Asked) => ({
  ...query(towerVms.getVms, {
    scope,
    body: {
      where: vmWhere(asked),
      orderBy: `${asked.sort}_${direction[asked.dir]}`,
      first: asked.size,
      skip: (asked.page - 1) * asked.size,
    },
  }),
  placeholderData: keepPreviousData,
  refetchInterval: 5000,
});

/** How many there are on all pages. */
export const vmCountQuery = (scope: string, asked: Pick<Asked, 'q' | 'status' | 'cluster'>) => ({
  ...query(towerVms.getVmsConnection, { scope, body: { where: vmWhere(asked) } }),
  placeholderData: keepPreviousData,
  refetchInterval: 5000,
});

/** Enough of the hits to know whether there is exactly one. */
export const vmHitsQuery = (scope: string, asked: Pick<Asked, 'q' | 'status' | 'cluster'>) =>
  query(towerVms.getVms, { scope, body: { where: vmWhere(asked), orderBy: 'name_ASC', first: 2 } });

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
