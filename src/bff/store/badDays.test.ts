import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { startEstate } from '../../sim/estate.ts';
import { verifyChain } from '../auditChain.ts';
import { openBff, testConfig } from '../testing/client.ts';
import { findPostgres, startPostgres } from '../testing/postgres.ts';
import { openStore, type Store } from './store.ts';

async function openWith(store: Store) {
  const estate = await startEstate({ vms: 5 });
  const { url, credentials } = estate;
  const hq = { vendor: 'cloudtower', url, ...credentials } as const;
  const bff = await openBff(store, { config: testConfig({ scopes: { hq } }) });
  const page = bff.browser();
  await page.signIn('ada');
  let made = 0;
  return {
    page,
    /** How many labels reached the tower. */
    labels: () => estate.world.labels.rows().length,
    label: () => {
      made += 1;
      return page.ask('POST', '/api/hq/tower/v2/api/create-label', { body: [{ key: `bad-day-${made}` }] });
    },
    list: () => page.ask('POST', '/api/hq/tower/v2/api/get-vms', { body: { first: 5 } }),
    close: async () => {
      await bff.close();
      await estate.close();
    },
  };
}

it('a full disk stops changes, says so, and leaves reading alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
  const store = await openStore(`file:${join(folder, 'a.db')}`);
  const { page, label, labels, list, close } = await openWith(store);
  expect((await label()).status).toBe(200);
  // What SQLite says of a full disk it also says of a file that may not grow.
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(store.db);
  const before = labels();
  let refused = await label();
  // What is left of the last page still takes a few records.
  for (let left = 200; refused.status === 200 && left > 0; left -= 1) refused = await label();
  expect(refused.json).toMatchObject({ kind: 'unavailable', code: 'auditUnavailable' });
  const made = labels();
  expect((await label()).status).toBe(503);
  expect(labels()).toBe(made); // what could not be recorded was not done
  expect(made).toBeGreaterThanOrEqual(before);
  expect((await list()).status).toBe(200);
  expect((await page.ask('GET', '/api/session')).status).toBe(200);

  await sql.raw('pragma max_page_count = 1000000').execute(store.db);
  expect((await label()).status).toBe(200);
  expect((await verifyChain(store)).broken).toBeUndefined();
  await close();
  await store.close();
  rmSync(folder, { recursive: true });
}, 60_000);

const bin = findPostgres();
it.skipIf(!bin)(
  'a database that goes away is told in one shape, and everybody goes on when it is back',
  async () => {
    const postgres = await startPostgres(bin ?? '');
    const store = await openStore(await postgres.newDatabase());
    const { page, label, labels, list, close } = await openWith(store);
    expect((await label()).status).toBe(200);
    const before = labels();
    await postgres.pause();
    await vi.waitFor(async () => {
      expect((await page.ask('GET', '/readyz')).json).toEqual({ ready: false });
    });
    await vi.waitFor(async () =>
      expect((await list()).json).toMatchObject({ kind: 'unavailable', code: 'storeDown' }),
    );
    expect((await label()).json).toMatchObject({ kind: 'unavailable' });
    expect(labels()).toBe(before);
    expect((await page.ask('GET', '/healthz')).status).toBe(200);

    await postgres.resume();
    // The same cookie: nobody signs in again.
    await vi.waitFor(async () => expect((await list()).status).toBe(200));
    expect((await label()).status).toBe(200);
    expect((await page.ask('GET', '/readyz')).json).toEqual({ ready: true });
    expect((await verifyChain(store)).broken).toBeUndefined();
    await close();
    await store.close();
    await postgres.stop();
  },
  120_000,
);
