import { createHash } from 'node:crypto';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Store } from './store/store.ts';
import type { Tables } from './store/tables.ts';

type Row = Selectable<Tables['audit']>;
export type Unchained = Omit<Row, 'seq' | 'at' | 'previous' | 'hash'>;

const beginning = '0'.repeat(64);
const advisoryLock = 0x77_68_6c_61; // 'whla': one number for every instance on a database
/** What says in the trail itself that its older part was forgotten, and where it now begins. */
export const pruneAction = 'audit.prune';

/** Links one row to the last. */
export const append = (store: Store, row: Unchained): Promise<void> =>
  underLock(store, (transaction) => appendWithin(transaction, row));

/** The lock is held from reading the last row until the new one is committed. */
export function underLock<T>(
  { db, dialect }: Store,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    // SQLite's `begin immediate` is the lock already.
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(transaction);
    return work(transaction);
  });
}

export async function appendWithin(transaction: Transaction<Tables>, row: Unchained): Promise<void> {
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

/**
 * Walks the whole trail; without `broken` every row is as it was written and none is missing between two. A trail that
 * does not begin at its beginning must say so itself, in a record further on.
 */
export async function verifyChain({ db }: Store): Promise<Verdict> {
  let last: Pick<Row, 'seq' | 'hash'> = { seq: 0, hash: beginning };
  let records = 0;
  let cut: typeof last | undefined;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(1000)
      .execute();
    const [first] = rows;
    if (records === 0 && first && first.seq > 1) last = cut = { seq: first.seq - 1, hash: first.previous };
    const broken = (seq: number, why: BrokenLink['why']) => ({
      records,
      hash: last.hash,
      broken: { seq, why },
    });
    if (!first) return cut ? broken(cut.seq + 1, 'removed before') : { records, hash: last.hash };
    for (const { hash, ...row } of rows) {
      if (row.seq !== last.seq + 1 || row.previous !== last.hash) return broken(row.seq, 'removed before');
      if (hash !== hashOf(row)) return broken(row.seq, 'changed');
      if (cut && tells(row, cut)) cut = undefined;
      last = { seq: row.seq, hash };
      records++;
    }
  }
}

function tells({ action, facts }: Pick<Row, 'action' | 'facts'>, cut: Pick<Row, 'seq' | 'hash'>): boolean {
  if (action !== pruneAction) return false;
  const { through, hash } = JSON.parse(facts) as { through?: number; hash?: string };
  return through === cut.seq && hash === cut.hash;
}
