import { useEffect } from 'react';
import { vcdAudit } from '../../../contract/services/vcd/audit.ts';
import { call } from '../../lib/api.ts';
import { useEventFeeds } from './EventFeedsContext.ts';
import { namingFilter } from './stream/auditFilter.ts';
import { isEventRow } from './stream/feed.ts';
import { refOf, refKey, type Ref } from './stream/ref.ts';
import type { FeedRow } from './stream/rows.ts';

/** So many things are asked for at once, and a scope not sooner than this after the last time. */
const mostAtOnce = 20;
const everyMs = 1500;
/** What nobody could name is asked for again after this. */
const againMs = 60_000;

/**
 * Asks what the things on screen are called, and who did it. The audit trail names a thing with every event of it, the
 * deleted ones too; `readRows` gives the rows that are looked at.
 */
export function useMissingNames(readRows: () => readonly FeedRow[]): void {
  const { feed } = useEventFeeds();
  useEffect(() => {
    const asked = new Map<string, number>();
    const end = new AbortController();
    const timer = setInterval(() => {
      const now = Date.now();
      for (const [scope, refs] of missing(readRows(), feed.names.of)) {
        const due = refs
          .filter((ref) => now - (asked.get(`${scope} ${refKey(ref)}`) ?? 0) > againMs)
          .slice(0, mostAtOnce);
        if (due.length === 0) continue;
        for (const ref of due) asked.set(`${scope} ${refKey(ref)}`, now);
        void ask(
          scope,
          due.flatMap(({ urn }) => urn ?? []),
        );
      }
    }, everyMs);
    async function ask(scope: string, urns: readonly string[]) {
      const query = { page: 1, pageSize: 128, sortDesc: 'timestamp', filter: namingFilter(urns) };
      const answer = await call(vcdAudit.getAuditTrail, { scope, query }, { signal: end.signal }).catch(
        () => undefined, // a name is a courtesy: the id is there
      );
      feed.learnNames(
        (answer?.values ?? []).flatMap(({ eventEntity, user, operatingOrg }) =>
          [eventEntity, user, operatingOrg].flatMap((said) => {
            const ref = refOf(said);
            return ref ? [[ref, said?.name] as const] : [];
          }),
        ),
      );
    }
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, [feed, readRows]);
}

function missing(rows: readonly FeedRow[], nameOf: (ref: Ref) => string | undefined) {
  const byScope = new Map<string, Map<string, Ref>>();
  for (const row of rows) {
    if (!isEventRow(row)) continue;
    for (const ref of [row.about, row.user, row.org]) {
      if (!ref?.urn || nameOf(ref) !== undefined) continue;
      const refs = byScope.get(row.scope) ?? new Map<string, Ref>();
      byScope.set(row.scope, refs.set(refKey(ref), ref));
    }
  }
  return [...byScope].map(([scope, refs]) => [scope, [...refs.values()]] as const);
}
