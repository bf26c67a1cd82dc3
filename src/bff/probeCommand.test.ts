import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHuawei, password } from './testing/fakeHuawei.ts';
import { openTower, password as towerPassword } from './testing/fakeTower.ts';
import { buildProgram } from './testing/build.ts';
import { sendJson } from './testing/upstreamServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
const config = join(folder, 'wheelhouse.yaml');
let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram('src/bff/probeCommand.ts');
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

const probe = (args: string[], scopes: object) => {
  writeFileSync(config, JSON.stringify({ grants: [], scopes })); // JSON is YAML
  return program.run(args, { env: { WHEELHOUSE_CONFIG: config } });
};
const cloud = (url: string, secret = password) => ({
  ...{ vendor: 'huawei', region: 'cn-north-4' },
  auth: { account: 'example', username: 'ops', password: secret },
  endpoints: Object.fromEntries(
    [
      'iam',
      'vpc',
      'ecs',
      'ims',
      'vpcep',
      'dds',
      'bms',
      'drs',
      'scm',
      'rtc',
      'live',
      'servicestage',
      'vod',
    ].map((name) => [name, `${url}/${name}`]),
  ),
});

it('asks a Huawei Cloud scope every read once and tells what is outside the contract', async () => {
  const upstream = await openHuawei({
    '/iam/v3/projects': (_, response) => sendJson(response, { projects: [{ id: 'p1', name: 7 }] }),
    '/iam/v3/auth/domains': (_, response) =>
      sendJson(response, { error: { code: 403, message: 'Not yours.', title: 'Forbidden' } }, 403),
  });
  const { code, stdout } = await probe(['cn'], { cn: cloud(upstream.url) });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^cn: signed in, version v3\.6, project cn-north-4, clock ahead by -?\d+ s$/m);
  expect(stdout).toMatch(/^iam\.showVersion +answered$/m);
  expect(stdout).toMatch(/^iam\.listProjects +outside the contract +projects\[\]\.name, /m);
  expect(stdout).toMatch(/^iam\.listDomains +refused +forbidden · Forbidden · Not yours\.$/m);
  expect(stdout).not.toMatch(/createToken|secret-token/);
  // DRS lists by POST.
  const reads = /\/auth\/tokens|\/drs\/v3\/\w+\/jobs$/;
  expect(upstream.asked.every(({ method, path }) => method === 'GET' || reads.test(path))).toBe(true);
}, 30_000);

it('asks a CloudTower scope as well, and never for a console', async () => {
  const upstream = await openTower({
    '/v2/api/get-vms': (_, response) => sendJson(response, [{ id: 'vm-1', name: 'web-01' }]),
  });
  const hq = { vendor: 'cloudtower', url: upstream.url, username: 'wheelhouse', password: towerPassword };
  const { code, stdout } = await probe(['hq'], { hq, cn: cloud('http://127.0.0.1:1') });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^tower\.getVms +outside the contract +/m);
  expect(stdout).toMatch(/^tower\.getClusters +answered$/m);
  expect(upstream.asked.map(({ path }) => path)).not.toContain('/v2/api/get-vm-vnc-info');
}, 30_000);

it.each([
  ['no scope', [], 'Usage:'],
  ['more than one', ['cn', 'hq'], 'Usage:'],
  ['a scope that is not configured', ['cnn'], 'There is no scope cnn; there is cn.'],
])(
  '%s: a sentence and exit code 2',
  async (_, args, message) => {
    const { code, stdout, stderr } = await probe(args, { cn: cloud('http://127.0.0.1:1') });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  },
  30_000,
);

it('a refused sign-in: the vendor’s words and exit code 2, and nothing else is asked', async () => {
  const upstream = await openHuawei();
  const { code, stdout, stderr } = await probe(['cn'], { cn: cloud(upstream.url, 'not-the-one') });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe('cn: Huawei Cloud refused the sign-in: The username or password is wrong.\n');
  expect(upstream.state.signIns).toEqual(['project']);
}, 30_000);
