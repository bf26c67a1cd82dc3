import type { VmWhere } from '../../../../contract/services/tower/vms.ts';
import { longestSearch, type VmSearch } from './vmSearch.ts';

/** The vendor's `_contains` may heed case: these are the spellings that a name usually has. */
function spellings(text: string): string[] {
  const lower = text.toLowerCase();
  const [first = '', ...rest] = lower;
  const all = [text, lower, text.toUpperCase(), first.toUpperCase() + rest.join('')];
  return [...new Set(all.map((spelling) => spelling.slice(0, longestSearch)))]; // `ß` grows in capitals
}

const isPartOfAddress = (text: string) => /^[0-9a-f.:]+$/i.test(text);
const isId = (text: string) => /^[A-Za-z0-9_-]{20,64}$/.test(text);

/** What CloudTower is asked for: no VM of the recycle bin or of the system, and what the search says. */
export function vmWhere({ q = '', status, cluster }: Pick<VmSearch, 'q' | 'status' | 'cluster'>): VmWhere {
  const text = q.trim().slice(0, longestSearch);
  const where: VmWhere = { in_recycle_bin: false, internal: false };
  if (status) where.status_in = [status];
  if (cluster) where.cluster = { id: cluster };
  if (text === '') return where;
  where.OR = [
    ...spellings(text).flatMap((spelling) => [
      { name_contains: spelling },
      { hostname_contains: spelling },
      { description_contains: spelling },
    ]),
    ...(isPartOfAddress(text) ? [{ ips_contains: text.toLowerCase() }] : []),
    ...(isId(text) ? [{ id: text }, { local_id: text.toLowerCase() }] : []),
  ];
  return where;
}
