import type { Topics } from '../../../../contract/events.ts';
import type { AuditEvent } from '../../../../contract/services/vcd/audit.ts';
import type { LiveEvents } from '../../../lib/live.ts';
import type { AuditWindow } from './auditFilter.ts';
import type { Unread } from './backfill.ts';

export interface AuditRead extends AuditWindow {
  /** Newest first, a page at a time. */
  onPage: (events: AuditEvent[]) => void;
  /** At most so many. */
  pages?: number;
  signal: AbortSignal;
}

/** What a watch needs of the world; a test gives its own. */
export interface World {
  askTopics: (signal: AbortSignal) => Promise<Topics>;
  /** Returns what hangs up. */
  open: (wanted: LiveEvents & { filters: readonly string[] }) => () => void;
  /** Returns what was not read; undefined when it was read whole. */
  readAudit: (read: AuditRead) => Promise<Unread | undefined>;
  /** Milliseconds by which the vendor's clock is ahead of this browser's, as far as its answers say. */
  clockAhead: () => number;
  /** Whether trying again would only be refused again. */
  isFinal: (code: number | undefined) => boolean;
}

/** Of an identity that sees its own events alone, the audit trail may know more than is ours to show. */
export const onlyUser = (topics: Topics | undefined): string | undefined =>
  topics?.identity === 'user' ? `urn:vcloud:user:${topics.user.id}` : undefined;
