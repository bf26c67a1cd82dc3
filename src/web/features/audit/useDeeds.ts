import { useMemo } from 'react';
import type { DeedFilter } from '../../../contract/services/own/audit.ts';
import { useRows } from '../../lib/rows/useRows.ts';
import { useNow } from '../../lib/useNow.ts';
import { auditSource, compareDeeds } from './auditRows.ts';
import { deedFilter, type AuditSearch } from './auditSearch.ts';

/** The deeds that are asked for, and where all of them come from. */
export function useDeeds(search: AuditSearch) {
  const now = useNow(60_000);
  const list = listOf(search, now);
  const { sources, compare } = useMemo(() => {
    const { filter, order } = JSON.parse(list) as { filter: DeedFilter; order: 'asc' | 'desc' };
    return { sources: [auditSource(filter, order)], compare: compareDeeds(order) };
  }, [list]);
  return { sources, rows: useRows(sources, compare, list) };
}

const listOf = (search: AuditSearch, now: number): string =>
  JSON.stringify({ filter: deedFilter(search, now), order: search.dir ?? 'desc' });
