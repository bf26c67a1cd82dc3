import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccounts } from './accounts.ts';
import { createAudit } from './audit.ts';
import { verifyChain } from './auditChain.ts';
import { testConfig } from './testing/client.ts';
import { startBff } from './main.ts';
import { openStore } from './store/store.ts';
import { buildProgram } from './testing/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
const url = `file:${join(folder, 'a.db')}`;
const config = join(folder, 'wheelhouse.yaml');
const log = pino({ enabled: false });
let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  writeFileSync(config, `{ store: '${url}', grants: [], scopes: {} }`);
  program = await buildProgram('src/bff/backupCommand.ts');
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});
const backup = (...args: string[]) => program.run(args, { cwd: folder, env: { WHEELHOUSE_CONFIG: config } });

it('says that there is nothing to copy yet, and how it is used', async () => {
  expect(await backup('copy.db')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no store') as string,
  });
  expect(await backup()).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') as string });
});

it('copies the store while it is written to; restored, it has everybody and the unbroken trail', async () => {
  const bff = await startBff(testConfig({ store: url }), { log });
  const store = await openStore(url);
  await createAccounts(store).add({ name: 'ada', password: 'correct horse', groups: ['admins'] });
  const trail = createAudit(store, log);
  const state = { isWriting: true };
  const writing = (async () => {
    while (state.isWriting) {
      await trail.record({ who: 'ada', address: '192.0.2.1', action: 'test.deed', outcome: 'done' });
      await pause(1); // an embedded store answers at once: without it nothing else would have its turn
    }
  })();
  expect(await backup('copy.db')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('unbroken') as string,
  });
  expect(await backup('copy.db')).toMatchObject({ code: 2, stderr: 'copy.db exists already.\n' });
  state.isWriting = false;
  await writing;
  await store.close();
  await bff.close();
  expect(statSync(join(folder, 'copy.db')).mode & 0o777).toBe(0o600);

  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `a.db${end}`), { force: true });
  copyFileSync(join(folder, 'copy.db'), join(folder, 'a.db'));
  const restored = await openStore(url);
  expect(await createAccounts(restored).verify('ada', 'correct horse')).toMatchObject({ name: 'ada' });
  const { broken, records } = await verifyChain(restored);
  expect(broken).toBeUndefined();
  expect(records).toBeGreaterThan(0);
  await restored.close();
}, 60_000);

it('a second process on an embedded store is refused with a clear message; after the first has gone, it starts', async () => {
  const own = testConfig({ store: `file:${join(folder, 'own.db')}` });
  const first = await startBff(own, { log });
  await expect(startBff(own, { log })).rejects.toThrow(/^Another Wheelhouse runs on file:.*PostgreSQL\.$/);
  await first.close();
  await (await startBff(own, { log })).close();
});

it('without a file, PostgreSQL is for its own tools', async () => {
  const yaml = join(folder, 'pg.yaml');
  writeFileSync(yaml, `{ store: 'postgres://x@127.0.0.1:9/x', grants: [], scopes: {} }`);
  const ran = await program.run(['x.db'], { cwd: folder, env: { WHEELHOUSE_CONFIG: yaml } });
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('pg_dump') as string });
});
