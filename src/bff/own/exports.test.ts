import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../store/store.ts';
import { openBff } from '../testing/client.ts';

async function signedIn(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
  const store = await openStore(`file:${join(folder, 'a.db')}`);
  const bff = await openBff(store);
  onTestFinished(async () => {
    await bff.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const page = bff.browser();
  await page.signIn(name);
  const trail = () =>
    store.db.selectFrom('audit').selectAll().where('action', '=', 'rows.export').orderBy('seq').execute();
  const record = (scopes: string[]) =>
    page.ask('POST', '/api/audit/exports', {
      body: { table: 'vms', scopes, filter: 'q=state%3Arunning', rows: 20_000 },
    });
  return { record, trail };
}

it('an export is on record, once for each scope its rows are of', async () => {
  const { record, trail } = await signedIn('ada');
  expect((await record(['hq', 'lab', 'hq'])).status).toBe(204);
  const rows = await trail();
  expect(rows.map(({ scope }) => scope)).toEqual(['hq', 'lab']);
  expect(rows[0]).toMatchObject({ who: 'ada', target: 'vms', outcome: 'done' });
  expect(JSON.parse(rows[0]?.facts ?? '')).toEqual({ filter: 'q=state%3Arunning', rows: 20_000 });
});

it('nobody puts a scope on record that does not exist for them', async () => {
  const { record, trail } = await signedIn('hal');
  expect((await record(['hq', 'lab'])).status).toBe(404);
  expect(await trail()).toEqual([]);
});

it('an export of what is of no scope is on record once', async () => {
  const { record, trail } = await signedIn('ada');
  expect((await record([])).status).toBe(204);
  expect((await trail()).map(({ scope, target }) => [scope, target])).toEqual([[null, 'vms']]);
});
