import { createHash, randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { sql, type Selectable } from 'kysely';
import { Failure } from '../contract/failure.ts';
import type { Audit, AuditEntry, AuditOutcome } from './services.ts';
import type { Store } from './store/store.ts';
import type { Tables } from './store/tables.ts';

type Row = Selectable<Tables['audit']>;
type Unchained = Omit<Row, 'seq' | 'at' | 'previous' | 'hash'>;

const beginning = '0'.repeat(64);
const advisoryLock = 0x77_68_6c_61; // 'whla': one number for every instance on a database

export function createAudit(store: Store, log: FastifyBaseLogger): Audit {
  async function mustAppend(row: Unchained) {
    try {
      await append(store, row);
    } catch (error) {
      log.error({ err: error, action: row.action }, 'the audit trail could not be written');
      throw new Failure('unavailable', 'The audit trail cannot be written, so nothing was done.', {
        code: 'auditUnavailable',
      });
    }
  }

  return {
    async intend(entry) {
      const id = randomUUID();
      await mustAppend(toRow(id, 'intent', entry));
      return {
        // The deed is done by now: a trail that cannot take its outcome shows it as unknown.
        end: (outcome) =>
          append(store, toRow(id, 'outcome', entry, outcome)).catch((error: unknown) =>
            log.error({ err: error, action: entry.action }, 'the audit trail could not take an outcome'),
          ),
      };
    },
    record: (entry) => mustAppend(toRow(randomUUID(), 'record', entry, entry)),
  };
}

function toRow(id: string, phase: string, entry: AuditEntry, ended?: AuditOutcome): Unchained {
  return {
    entry: id,
    phase,
    who: entry.who,
    session: entry.sessionId ?? null,
    address: entry.address,
    action: entry.action,
    scope: entry.scope ?? null,
    target: entry.target ?? null,
    target_name: entry.targetName ?? null,
    outcome: ended?.outcome ?? null,
    code: ended?.code ?? null,
    request_id: entry.requestId ?? null,
    upstream_request_id: ended?.upstreamRequestId ?? null,
    facts: JSON.stringify(ended?.facts ?? entry.facts ?? {}),
  };
}

/** Links one row to the last. The lock is held from reading that last row until the new one is committed. */
async function append({ db, dialect }: Store, row: Unchained): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // SQLite's `begin immediate` is the lock already.
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(transaction);
    const last = await transaction
      .selectFrom('audit')
      .select(['seq', 'hash'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    const linked = { ...row, seq: (last?.seq ?? 0) + 1, at: Date.now(), previous: last?.hash ?? beginning };
    await transaction
      .insertInto('audit')
      .values({ ...linked, hash: hashOf(linked) })
      .execute();
  });
}

/** SHA-256 over every column but itself, in the order of the names. */
function hashOf(row: Omit<Row, 'hash'>): string {
  const columns = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}

export interface BrokenLink {
  seq: number;
  why: 'changed' | 'removed before';
}

export interface Verdict {
  /** How many records are as they were written. */
  records: number;
  /** The hash of the last of them: whoever keeps it notices later when the end of the trail was cut off. */
  hash: string;
  broken?: BrokenLink;
}

/** Walks the whole trail; without `broken` every row is as it was written and none is missing between two. */
export async function verifyChain({ db }: Store): Promise<Verdict> {
  let last: Pick<Row, 'seq' | 'hash'> = { seq: 0, hash: beginning };
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(1000)
      .execute();
    if (rows.length === 0) return { records: last.seq, hash: last.hash };
    for (const { hash, ...row } of rows) {
      if (row.seq !== last.seq + 1 || row.previous !== last.hash)
        return { records: last.seq, hash: last.hash, broken: { seq: row.seq, why: 'removed before' } };
      if (hash !== hashOf(row))
        return { records: last.seq, hash: last.hash, broken: { seq: row.seq, why: 'changed' } };
      last = { seq: row.seq, hash };
    }
  }
}
