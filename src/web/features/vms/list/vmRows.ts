import { towerVms, type Vm, type VmSortField } from '../../../../contract/services/tower/vms.ts';
import { compareValues } from '../../../lib/rows/mergeFeeds.ts';
import { rowId, type Compare, type Row } from '../../../lib/rows/rows.ts';
import { sourceOf, type Source } from '../../../lib/rows/source.ts';
import type { VmTarget } from '../vmTarget.ts';
import type { CompleteVmSearch } from './vmSearch.ts';
import { vmWhere } from './vmWhere.ts';

export interface VmRow extends Row, VmTarget {}

const direction = { asc: 'ASC', desc: 'DESC' } as const;

/** The VMs of one CloudTower that match, in the order that was asked for. */
export function vmSource(scope: string, asked: CompleteVmSearch): Source<VmRow> {
  const where = vmWhere(asked);
  const orderBy = `${asked.sort}_${direction[asked.dir]}` as const;
  return sourceOf({
    scope,
    list: towerVms.getVms,
    page: (window) => ({ scope, body: { where, orderBy, ...window } }),
    things: (vms) => vms,
    row: (vm) => ({ id: rowId(scope, vm.id), scope, vm }),
    among: (ids) => ({ scope, body: { where: { ...where, id_in: [...ids] }, first: ids.length } }),
    all: { scope, body: { where } },
    count: towerVms.getVmsConnection,
    counted: { scope, body: { where } },
    total: ({ aggregate }) => aggregate?.count,
  });
}

const valueOf = (vm: Vm, field: VmSortField) => vm[field];

/** How the rows of several towers are put in one order: as each of them sorts. */
export function compareVms({ sort, dir }: CompleteVmSearch): Compare<VmRow> {
  const sign = dir === 'asc' ? 1 : -1;
  return (one, other) => sign * compareValues(valueOf(one.vm, sort), valueOf(other.vm, sort));
}
