import type { VmWhere } from '../../../../contract/services/tower/vms.ts';
import type { VmSearch } from './vmSearch.ts';
import { readVmTerms } from './vmTerms.ts';

export type VmFilter = Pick<
  VmSearch,
  'q' | 'status' | 'cluster' | 'host' | 'label' | 'tools' | 'busy' | 'bin' | 'system'
>;

/** What CloudTower is asked for; nothing of the recycle bin or of the system unless that was asked for. */
export function vmWhere({ q = '', ...filter }: VmFilter): VmWhere {
  const terms = readVmTerms(q);
  const where: VmWhere = { in_recycle_bin: filter.bin === true || terms.isInBin };
  const not = [...terms.not];
  // A system VM is internal, or has a use of the vendor's own.
  if (filter.system || terms.isSystem) not.push({ internal: false, vm_usage: null });
  else Object.assign(where, { internal: false, vm_usage: null } satisfies VmWhere);
  if (filter.status) where.status_in = [filter.status];
  if (filter.cluster) where.cluster = { id: filter.cluster };
  if (filter.host) where.host = { id: filter.host };
  if (filter.label) where.labels_some = { id: filter.label };
  if (filter.tools) where.vm_tools_status_in = [filter.tools];
  if (filter.busy) where.entityAsyncStatus_not = null;
  if (terms.groups.length > 0) where.AND = terms.groups;
  if (not.length > 0) where.NOT = not;
  if (terms.wide) where.OR = terms.wide;
  return where;
}
