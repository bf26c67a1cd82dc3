import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from './store/store.ts';
import { buildProgram } from './testing/build.ts';
import { openBff } from './testing/client.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
const url = `file:${join(folder, 'a.db')}`;
const config = join(folder, 'wheelhouse.yaml');
let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  writeFileSync(config, `{ store: '${url}', grants: [], scopes: {} }`);
  program = await buildProgram('src/bff/userCommand.ts');
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});
const user = (args: string, input = '') =>
  program.run(args.split(' '), { input, cwd: folder, env: { WHEELHOUSE_CONFIG: config } });

it('adds, lists, resets and disables accounts beside a running BFF', async () => {
  const store = await openStore(url);
  const bff = await openBff(store); // with accounts of its own
  const signIn = async (secret: string) => (await bff.browser().signIn('mia', secret)).status;

  expect(await user('add mia --group admins --group helpdesk', 'first password\n')).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(await signIn('first password')).toBe(200);
  expect((await user('list')).stdout).toContain('mia\tadmins,helpdesk\tenabled\n');
  expect((await user('reset mia', 'second password')).code).toBe(0);
  expect([await signIn('first password'), await signIn('second password')]).toEqual([401, 200]);
  expect((await user('disable mia')).code).toBe(0);
  expect(await signIn('second password')).toBe(401);
  expect((await user('list')).stdout).toContain('mia\tadmins,helpdesk\tdisabled\n');

  expect(await user('add mia --group admins', 'third password')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('already') as string,
  });
  await bff.close();
  await store.close();
}, 60_000);

it.each([
  ['no verb', '', '', 'Usage:'],
  ['an unknown verb', 'remove mia', '', 'Usage:'],
  ['no group', 'add zoe', 'long enough\n', 'Usage:'],
  ['an option that does not exist', 'add zoe --role admin', '', 'Usage:'],
  ['a password on the command line', 'add zoe secret --group g', '', 'Usage:'],
  ['a short password', 'add zoe --group g', 'short\n', 'at least 8 characters'],
  ['no password', 'add zoe --group g', '', 'at least 8 characters'],
  ['a name that is none', 'add ../zoe --group g', 'long enough\n', 'A name has'],
  ['an account that does not exist', 'disable zoe', '', 'There is no account zoe.'],
])('%s: a sentence and exit code 2', async (_name, args, input, message) => {
  const { code, stderr, stdout } = await user(args, input);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});
