import { vcdAudit, type AuditEvent } from '../../../../contract/services/vcd/audit.ts';
import { readTime } from '../../../../contract/vcdNames.ts';
import { call } from '../../../lib/api.ts';
import { auditFilter, type AuditWindow } from './auditFilter.ts';

export const pageSize = 128;
/** More than the pane holds is not fetched. */
export const mostPages = 100;

export interface Backfill extends AuditWindow {
  scope: string;
  /** Newest first, a page at a time. */
  onPage: (events: AuditEvent[]) => void;
  pages?: number;
  signal: AbortSignal;
}

/**
 * Reads what the audit trail has of a time, newest first, so that what matters most is there within one request. Returns
 * the vendor's time, in epoch milliseconds, before which it was not read; undefined when it was read whole.
 */
export async function backfill({ scope, onPage, pages = mostPages, signal, ...window }: Backfill) {
  let oldest: number | undefined;
  for (let page = 1; page <= pages; page++) {
    const query = { page, pageSize, sortDesc: 'timestamp', filter: auditFilter(window) };
    const { values, resultTotal } = await call(vcdAudit.getAuditTrail, { scope, query }, { signal });
    const events = values ?? [];
    onPage(events);
    oldest = readTime(events.at(-1)?.timestamp) ?? oldest;
    // A page may be short, or empty, because what is on it is not this person's to see: the vendor's count decides.
    const isLast = resultTotal === null ? events.length < pageSize : page * pageSize >= resultTotal;
    if (isLast) return undefined;
  }
  return oldest ?? window.to;
}
