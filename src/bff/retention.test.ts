import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createAudit } from './audit.ts';
import { verifyChain } from './auditChain.ts';
import { forgetSessions, pruneAudit } from './retention.ts';
import { onEveryStore } from './testing/stores.ts';

onEveryStore('what is too old', (open) => {
  it('leaves the trail, which says so itself, verifies from there and stays append-only', async () => {
    const store = await open();
    const trail = createAudit(store, pino({ enabled: false }));
    const write = (who: string) =>
      trail.record({ who, address: '192.0.2.1', action: 'test.deed', outcome: 'done' });
    for (const who of ['old-1', 'old-2', 'old-3']) await write(who);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const before = Date.now();
    await write('new-1');
    expect(await pruneAudit(store, before)).toBe(3);
    expect(await pruneAudit(store, before)).toBe(0);
    await write('new-2');
    const rows = await store.db.selectFrom('audit').select(['seq', 'who', 'action']).orderBy('seq').execute();
    expect(rows.map(({ seq, who }) => [seq, who])).toEqual([
      [4, 'new-1'],
      [5, 'wheelhouse'],
      [6, 'new-2'],
    ]);
    expect(await verifyChain(store)).toMatchObject({ records: 3 });
    expect((await verifyChain(store)).broken).toBeUndefined();
    await expect(sql`delete from audit where seq = 6`.execute(store.db)).rejects.toThrow('append-only');
  });

  it('is not believed to be gone by right when nobody said so', async () => {
    const store = await open();
    const trail = createAudit(store, pino({ enabled: false }));
    for (const who of ['a', 'b', 'c'])
      await trail.record({ who, address: '192.0.2.1', action: 'test.deed', outcome: 'done' });
    if (store.dialect === 'postgres') await sql`alter table audit disable trigger all`.execute(store.db);
    else await sql`drop trigger audit_no_delete`.execute(store.db);
    await sql`delete from audit where seq = 1`.execute(store.db);
    expect(await verifyChain(store)).toMatchObject({ broken: { seq: 2, why: 'removed before' } });
  });

  it('is every session that ended long ago, and no other', async () => {
    const store = await open();
    const now = Date.now();
    const row = { person: 'p', name: 'ada', groups: '[]', address: '', browser: null, end_reason: null };
    const add = (id: string, ended_at: number | null) =>
      store.db
        .insertInto('sessions')
        .values({ ...row, id, created_at: 0, seen_at: 0, ended_at })
        .execute();
    await add('long over', now - 1000);
    await add('just over', now);
    await add('open', null);
    await forgetSessions(store, now - 500);
    const left = await store.db.selectFrom('sessions').select('id').orderBy('id').execute();
    expect(left.map(({ id }) => id)).toEqual(['just over', 'open']);
  });
});
