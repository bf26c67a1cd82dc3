import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it, describe } from 'vitest';
import { onEveryStore } from '../testing/stores.ts';
import { sharedKey } from './settings.ts';
import { bindable, openLibsql } from './sqlite.ts';
import { openStore } from './store.ts';

onEveryStore('a store', (open, newStore) => {
  it('is made by two starts at once, and a third finds nothing to do', async () => {
    const url = await newStore();
    const both = await Promise.all([openStore(url), openStore(url)]);
    await Promise.all(both.map((store) => store.close()));
    const store = await openStore(url);
    const made = await sql<{ name: string }>`select name from kysely_migration`.execute(store.db);
    expect(made.rows.slice(0, 2)).toEqual([{ name: '0001-first' }, { name: '0002-views' }]);
    expect(new Set(made.rows.map(({ name }) => name)).size).toBe(made.rows.length);
    await store.close();
  });

  it('gives every instance the same key', async () => {
    const url = await newStore();
    const [one, two] = await Promise.all([openStore(url), openStore(url)]);
    expect(await sharedKey(one, 'csrf')).toBe(await sharedKey(two, 'csrf'));
    expect(await sharedKey(one, 'other')).not.toBe(await sharedKey(one, 'csrf'));
    await Promise.all([one.close(), two.close()]);
  });

  it('keeps times and counts as numbers', async () => {
    const { db } = await open();
    const at = Date.now();
    await db.insertInto('sign_in_failures').values({ account: 'a', address: 'b', at }).execute();
    const row = await db
      .selectFrom('sign_in_failures')
      .select((query) => ['at', query.fn.countAll<number>().as('count')])
      .groupBy('at')
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ at, count: 1 });
  });

  it('loses nothing when many transactions read and write at once', async () => {
    const url = await newStore();
    const stores = await Promise.all([openStore(url), openStore(url)]);
    await stores[0].db.insertInto('settings').values({ name: 'n', value: '0' }).execute();
    const count = (store: (typeof stores)[0]) =>
      store.db.transaction().execute(async (transaction) => {
        await sql`update settings set value = value where name = 'n'`.execute(transaction);
        const query = transaction.selectFrom('settings').select('value').where('name', '=', 'n');
        const { value } = await query.executeTakeFirstOrThrow();
        await transaction
          .updateTable('settings')
          .set({ value: String(Number(value) + 1) })
          .execute();
      });
    await Promise.all(stores.flatMap((store) => Array.from({ length: 10 }, () => count(store))));
    const row = await stores[0].db.selectFrom('settings').select('value').executeTakeFirstOrThrow();
    expect(row.value).toBe('20');
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('what libsql must not be given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a boolean would abort the process: it becomes 0 or 1', () => {
    const database = openLibsql(join(folder, 'a.db'));
    database.prepare('create table t (v integer)').run([]);
    database.prepare('insert into t values (?), (?)').run([true, false]);
    expect(database.prepare('select v from t').all([])).toMatchObject([{ v: 1 }, { v: 0 }]);
    database.close();
  });

  it.each([undefined, Number.NaN, Infinity, 2 ** 53])(
    '%s throws instead of becoming something else',
    (value) => {
      const database = openLibsql(join(folder, 'b.db'));
      database.prepare('create table if not exists t (v integer)').run([]);
      expect(() => database.prepare('insert into t values (?)').run([value])).toThrow(/cannot be stored/);
      expect(database.prepare('select v from t').all([])).toEqual([]);
      database.close();
    },
  );

  it('fractions, texts and null pass', () => {
    expect([0.5, 'x', null, 7].map(bindable)).toEqual([0.5, 'x', null, 7]);
  });

  it('a new file is for its owner alone', async () => {
    const store = await openStore(`file:${join(folder, 'deep/c.db')}`);
    expect(statSync(join(folder, 'deep/c.db')).mode & 0o777).toBe(0o600);
    await store.close();
  });
});
