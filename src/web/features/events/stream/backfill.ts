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

/** What was not read: more than the pane holds is not fetched. */
export interface Unread {
  /** The vendor's time, in epoch milliseconds: it lies before this. */
  before: number;
  /**
   * How many records that is at most, by the vendor's count: some may have come already, or not be this person's to see.
   * Null where it counts none.
   */
  count: number | null;
}

/**
 * Reads what the audit trail has of a time, newest first, so that what matters most is there within one request. Returns
 * what was not read; undefined when it was read whole.
 */
export async function backfill({
  scope,
  onPage,
  pages = mostPages,
  signal,
  ...window
}: Backfill): Promise<Unread | undefined> {
  let oldest: number | undefined;
  let count: number | null = null;
  for (let page = 1; page <= pages; page++) {
    const query = { page, pageSize, sortDesc: 'timestamp', filter: auditFilter(window) };
    const { values, resultTotal } = await call(vcdAudit.getAuditTrail, { scope, query }, { signal });
    const events = values ?? [];
    onPage(events);
    oldest = readTime(events.at(-1)?.timestamp) ?? oldest;
    // A page may be short, or empty, because what is on it is not this person's to see: the vendor's count decides.
    const isLast = resultTotal === null ? events.length < pageSize : page * pageSize >= resultTotal;
    if (isLast) return undefined;
    count = resultTotal === null ? null : resultTotal - page * pageSize;
  }
  return { before: oldest ?? window.to, count };
}
