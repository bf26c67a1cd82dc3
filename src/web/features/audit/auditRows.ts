import { own } from '../../../contract/services/own.ts';
import type { Deed, DeedFilter } from '../../../contract/services/own/audit.ts';
import type { Compare, Row } from '../../lib/rows/rows.ts';
import { sourceOf, type Source } from '../../lib/rows/source.ts';

export interface DeedRow extends Row {
  deed: Deed;
}

/** The audit trail is of no scope. */
export function auditSource(filter: DeedFilter, order: 'asc' | 'desc'): Source<DeedRow> {
  return sourceOf({
    scope: '',
    list: own.listAudit,
    page: (window) => ({ query: { ...filter, ...window, order } }),
    things: (deeds) => deeds,
    row: (deed) => ({ id: String(deed.seq), deed }),
    among: (ids) => ({ query: { ...filter, among: ids.map(Number), first: Math.max(1, ids.length) } }),
    all: { query: filter },
    count: own.countAudit,
    counted: { query: filter },
    total: ({ count }) => count,
  });
}

export const compareDeeds =
  (order: 'asc' | 'desc'): Compare<DeedRow> =>
  (one, other) =>
    (order === 'asc' ? 1 : -1) * (one.deed.seq - other.deed.seq);
