import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { appendWithin, pruneAction, underLock } from './auditChain.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Tables } from './store/tables.ts';

const dayMs = 24 * 3_600_000;
const everyMs = 3_600_000;

/** Forgets what is older than configured, soon after the start and every hour. Returns the stop. */
export function forgetInTime({ store, config, log }: Pick<Services, 'store' | 'config' | 'log'>): () => void {
  const { auditDays, sessionDays } = config.retention;
  async function forget() {
    const now = Date.now();
    await forgetSessions(store, now - sessionDays * dayMs);
    if (auditDays !== undefined) await pruneAudit(store, now - auditDays * dayMs);
  }
  const run = () =>
    void forget().catch((error: unknown) =>
      log.error({ err: error }, 'what is too old could not be forgotten'),
    );
  const timers = [setTimeout(run, 10_000), setInterval(run, everyMs)];
  for (const timer of timers) timer.unref();
  return () => timers.forEach((timer) => clearTimeout(timer));
}

/** Sessions that ended before `before`, epoch ms. */
export async function forgetSessions({ db }: Store, before: number): Promise<void> {
  await db.deleteFrom('sessions').where('ended_at', '<', before).execute();
}

/**
 * Removes the records before `before`, epoch ms, and says in the trail where it begins from now on, so that it verifies.
 * Returns how many went.
 */
export function pruneAudit(store: Store, before: number): Promise<number> {
  return underLock(store, async (transaction) => {
    const last = await transaction
      .selectFrom('audit')
      .select(['seq', 'hash'])
      .where('at', '<', before)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!last) return 0;
    const facts = { through: last.seq, hash: last.hash };
    await appendWithin(transaction, {
      ...{ entry: randomUUID(), phase: 'record', who: 'wheelhouse', session: null, address: '' },
      ...{ action: pruneAction, scope: null, target: null, target_name: null },
      ...{ outcome: 'done', code: null, request_id: null, upstream_request_id: null },
      facts: JSON.stringify(facts),
    });
    const { numDeletedRows } = await withDeletesAllowed(store, transaction, () =>
      transaction.deleteFrom('audit').where('seq', '<=', last.seq).executeTakeFirstOrThrow(),
    );
    return Number(numDeletedRows);
  });
}

/** The trigger that keeps the trail append-only is lifted inside this one transaction; nobody else sees it gone. */
async function withDeletesAllowed<T>(
  { dialect }: Store,
  transaction: Transaction<Tables>,
  work: () => Promise<T>,
): Promise<T> {
  if (dialect === 'postgres') {
    await sql`alter table audit disable trigger audit_append_only`.execute(transaction);
    const value = await work();
    await sql`alter table audit enable trigger audit_append_only`.execute(transaction);
    return value;
  }
  await sql`drop trigger audit_no_delete`.execute(transaction);
  const value = await work();
  await sql`create trigger audit_no_delete before delete on audit
    begin select raise(abort, 'the audit trail is append-only'); end`.execute(transaction);
  return value;
}
