import { sql } from 'kysely';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAudit } from './audit.ts';
import { verifyChain } from './auditChain.ts';
import { openStore, type Store } from './store/store.ts';
import { buildProgram } from './testing/build.ts';
import { onEveryStore } from './testing/stores.ts';

let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram(fileURLToPath(new URL('./testing/appendAudit.ts', import.meta.url)));
}, 60_000);
afterAll(() => program.remove());

const log = pino({ enabled: false });
const entry = { who: 'ada', address: '192.0.2.1', action: 'tower.restartVm', scope: 'hq', target: 'vm-1' };

onEveryStore('the audit trail', (open, newStore) => {
  const rows = (store: Store) => store.db.selectFrom('audit').selectAll().orderBy('seq').execute();

  /** Somebody with the database in their hands. */
  async function tamper(store: Store, change: ReturnType<typeof sql>) {
    await expect(change.execute(store.db)).rejects.toThrow('the audit trail is append-only');
    if (store.dialect === 'postgres') await sql`drop trigger audit_append_only on audit`.execute(store.db);
    else
      for (const name of ['update', 'delete'])
        await sql`drop trigger ${sql.id(`audit_no_${name}`)}`.execute(store.db);
    await change.execute(store.db);
  }
  async function withRecords(count: number) {
    const store = await open();
    const audit = createAudit(store, log);
    for (let i = 0; i < count; i++) await audit.record({ ...entry, facts: { i }, outcome: 'done' });
    expect((await verifyChain(store)).broken).toBeUndefined();
    return store;
  }

  it('has the intent before the call and its outcome after', async () => {
    const store = await open();
    const intent = await createAudit(store, log).intend({
      ...entry,
      requestId: 'r-1',
      facts: { mode: 'view' },
    });
    expect(await rows(store)).toMatchObject([{ phase: 'intent', outcome: null, facts: '{"mode":"view"}' }]);
    await intent.end({ outcome: 'failed', code: 'TIMEOUT', upstreamRequestId: 'u-1' });
    const [first, second] = await rows(store);
    expect(second).toMatchObject({
      phase: 'outcome',
      outcome: 'failed',
      code: 'TIMEOUT',
      upstream_request_id: 'u-1',
    });
    expect(second).toMatchObject({ entry: first!.entry, previous: first!.hash, request_id: 'r-1' });
    expect((await verifyChain(store)).broken).toBeUndefined();
  });

  it('keeps its chain when two processes write at once', async () => {
    const url = await newStore();
    const written = ['one', 'two'].map((who) => program.run([url, who, '40']));
    expect(await Promise.all(written)).toMatchObject([{ code: 0 }, { code: 0 }]);
    const store = await openStore(url);
    const who = (await rows(store)).map((row) => row.who);
    expect([who.length, who.filter((name) => name === 'one').length]).toEqual([80, 40]);
    expect((await verifyChain(store)).broken).toBeUndefined();
    await store.close();
  }, 60_000);

  it('shows the first row that was changed', async () => {
    const store = await withRecords(5);
    await tamper(store, sql`update audit set who = 'somebody else' where seq in (3, 5)`);
    expect((await verifyChain(store)).broken).toEqual({ seq: 3, why: 'changed' });
  });

  it('shows where a row was taken out', async () => {
    const store = await withRecords(5);
    await tamper(store, sql`delete from audit where seq = 2`);
    expect((await verifyChain(store)).broken).toEqual({ seq: 3, why: 'removed before' });
  });

  it('shows a changed row whose hash was made to fit', async () => {
    const store = await withRecords(5);
    await tamper(store, sql`update audit set who = 'x', hash = ${'0'.repeat(64)} where seq = 4`);
    expect((await verifyChain(store)).broken).toEqual({ seq: 4, why: 'changed' });
  });

  it('is told line by line to whoever collects the log, once it is in the store', async () => {
    const store = await open();
    const lines: { audit?: Record<string, unknown> }[] = [];
    const told = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line) as object) });
    const audit = createAudit(store, told, true);
    const intent = await audit.intend({ ...entry, facts: { mode: 'view' } });
    await intent.end({ outcome: 'done' });
    expect(lines.map(({ audit: row }) => row)).toMatchObject([
      { phase: 'intent', who: entry.who, action: entry.action, facts: { mode: 'view' } },
      { phase: 'outcome', outcome: 'done' },
    ]);
    await createAudit(store, told).record({ ...entry, outcome: 'done' });
    expect(lines).toHaveLength(2);
  });

  it('that cannot be written stops the deed, and says nothing of the store', async () => {
    const store = await open();
    await sql`drop table audit`.execute(store.db);
    const audit = createAudit(store, log);
    await expect(audit.intend(entry)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'auditUnavailable',
    });
    await expect(audit.record({ ...entry, outcome: 'done' })).rejects.not.toThrow(/table|relation|audit"/);
  });
});
