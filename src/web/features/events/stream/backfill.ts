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
  let read = 0;
  let oldest: number | undefined;
  for (let page = 1; page <= pages; page++) {
    const query = { page, pageSize, sortDesc: 'timestamp', filter: auditFilter(window) };
    const { values, resultTotal } = await call(vcdAudit.getAuditTrail, { scope, query }, { signal });
    const events = values ?? [];
    onPage(events);
    read += events.length;
    oldest = readTime(events.at(-1)?.timestamp) ?? oldest;
    // An honest count is worth more than a page that is not full: a limit of the vendor's may be below ours.
    if (events.length === 0 || (resultTotal !== null && read >= resultTotal)) return undefined;
    if (resultTotal === null && events.length < pageSize) return undefined;
  }
  return oldest ?? window.from;
}
