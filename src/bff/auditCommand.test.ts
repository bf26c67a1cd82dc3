import { sql } from 'kysely';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAudit } from './audit.ts';
import { openStore } from './store/store.ts';
import { buildProgram } from './testing/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
const url = `file:${join(folder, 'a.db')}`;
const config = join(folder, 'wheelhouse.yaml');
let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  writeFileSync(config, `{ store: '${url}', grants: [], scopes: {} }`);
  program = await buildProgram('src/bff/auditCommand.ts');
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});
const audit = (...args: string[]) => program.run(args, { cwd: folder, env: { WHEELHOUSE_CONFIG: config } });

it('says that the trail is whole, and names the first record that is not', async () => {
  const store = await openStore(url); // open, as beside a running BFF
  const trail = createAudit(store, pino({ enabled: false }));
  for (let i = 0; i < 3; i++)
    await trail.record({ who: 'ada', address: '192.0.2.1', action: 'test.deed', outcome: 'done' });
  expect(await audit('verify')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The trail is whole: 3 records') as string,
  });
  await sql`drop trigger audit_no_update`.execute(store.db);
  await sql`update audit set who = 'eve' where seq = 2`.execute(store.db);
  expect(await audit('verify')).toMatchObject({
    code: 1,
    stdout: 'The trail is broken: record 2 is not as it was written.\n',
  });
  expect(await audit()).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') as string });
  await store.close();
}, 60_000);
