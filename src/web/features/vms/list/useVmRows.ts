import { useMemo } from 'react';
import type { Scope } from '../../../../contract/services/own.ts';
import { useRows } from '../../../lib/rows/useRows.ts';
import { compareVms, vmSource } from './vmRows.ts';
import { completeVmSearch, type VmSearch } from './vmSearch.ts';
import { readVmTerms } from './vmTerms.ts';

/** What is only the look of a list, not what is in it. */
export const withoutColumns = ({ columns: _, ...search }: VmSearch): VmSearch => search;

/** The VMs that a search asks these towers for. */
export function useVmRows(towers: readonly Pick<Scope, 'id' | 'name'>[], search: VmSearch) {
  const terms = useMemo(() => readVmTerms(search.q ?? ''), [search.q]);
  // `scope:` chooses whom to ask; no tower is asked about it.
  const scopes = towers.filter(({ id, name }) =>
    terms.scopes.every(({ text, isNot }) => (id === text || name.toLowerCase().includes(text)) !== isNot),
  );
  const list = JSON.stringify([scopes.map(({ id }) => id), completeVmSearch(withoutColumns(search))]);
  const { sources, compare, asked } = useMemo(() => {
    const [ids, asked] = JSON.parse(list) as [string[], ReturnType<typeof completeVmSearch>];
    return { sources: ids.map((id) => vmSource(id, asked)), compare: compareVms(asked), asked };
  }, [list]);
  return { terms, asked, sources, compare, rows: useRows(sources, compare, list) };
}
export type VmListed = ReturnType<typeof useVmRows>;
