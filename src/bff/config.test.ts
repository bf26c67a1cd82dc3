import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig, parseConfig } from './config.ts';
import { ConfigError } from './configText.ts';
import { buildProgram } from './testing/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram('src/start.ts');
}, 60_000);
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true });
});

function write(yaml: string): string {
  const file = join(folder, 'wheelhouse.yaml');
  writeFileSync(file, yaml);
  return file;
}

const good = `
grants: [{ group: admins, role: admin, scopes: [tower-hq] }]
scopes:
  tower-hq:
    vendor: cloudtower
    url: https://tower.example.com
    username: wheelhouse
    password: \${TOWER_PASSWORD}
    console: { hosts: [10.20.0.0/16, 192.0.2.7, 'fd00::/8'] }
`;
const env = { TOWER_PASSWORD: 'p: #1 "quoted"' };

describe('a configuration', () => {
  it('reads what it needs from the environment, as text and not as YAML', () => {
    const config = loadConfig({ ...env, WHEELHOUSE_CONFIG: write(good) });
    expect(config).toMatchObject({
      scopes: { 'tower-hq': { password: env.TOWER_PASSWORD } },
      store: 'file:data/wheelhouse.db',
      session: { idleMinutes: 30, maxHours: 12 },
    });
  });

  it('PORT and HOST override where it listens', () => {
    const raw = { listen: { host: '0.0.0.0', port: 80 }, grants: [], scopes: {} };
    expect(parseConfig(raw, { PORT: '9000', HOST: '::1' }).listen).toEqual({ host: '::1', port: 9000 });
    expect(parseConfig(raw).listen).toEqual({ host: '0.0.0.0', port: 80 });
  });

  it('is none when nothing names one', () => expect(loadConfig({})).toBeUndefined());
});

const replaced = (from: string, to: string) => good.replace(from, to);
const bad: [string, string, string][] = [
  ['an unknown key', `${good}\nstroe: file:x`, 'stroe is not a setting of Wheelhouse.'],
  [
    'an unknown key deep inside',
    replaced('hosts:', 'host: x, hosts:'),
    'scopes.tower-hq.console.host is not a setting',
  ],
  [
    'a missing variable',
    replaced('TOWER_PASSWORD', 'NOT_THERE'),
    'scopes.tower-hq.password reads ${NOT_THERE}',
  ],
  ['a bad url', replaced('https://tower', 'tower'), 'scopes.tower-hq.url is not an http or https address.'],
  [
    'a url of another kind',
    replaced('https:', 'ftp:'),
    'scopes.tower-hq.url is not an http or https address.',
  ],
  [
    'a bad network',
    replaced('10.20.0.0/16', '10.20.0.0/99'),
    'scopes.tower-hq.console.hosts.0 is not an address or a CIDR',
  ],
  [
    'a name where a network belongs',
    replaced('192.0.2.7', 'tower.example.com'),
    'hosts.1 is not an address or a CIDR',
  ],
  ['a bad proxy range', `${good}\ntrustProxy: everyone`, 'trustProxy is not a list of addresses'],
  [
    'a public address with a path',
    `${good}\npublicUrl: https://x.example/wheel`,
    'publicUrl must be an origin alone',
  ],
  ['a bad port', `${good}\nlisten: { port: 70000 }`, 'listen.port:'],
  ['a store of another kind', `${good}\nstore: mysql://db/x`, 'store is neither file:PATH nor postgres://'],
  [
    'a scope without credentials',
    replaced('username: wheelhouse', ''),
    'tower-hq needs username and password, or apiKey.',
  ],
  [
    'a scope name that is an address of ours',
    good.replaceAll('tower-hq', 'sessions'),
    'scopes.sessions is a reserved word.',
  ],
  ['a vendor nobody knows', replaced('cloudtower', 'cloudtown'), 'scopes.tower-hq.vendor is not a vendor'],
  ['a role nobody has', replaced('role: admin', 'role: root'), 'grants.0.role:'],
  [
    'a grant on a scope that is not there',
    replaced('[tower-hq]', '[tower-hg]'),
    'grants names a scope that is not configured.',
  ],
  [
    'organisations of a vendor that has none',
    replaced('scopes: [tower-hq]', 'scopes: [tower-hq], orgs: [debd63a0-6eae-11ea-8c7b-0050561776be]'),
    'grants orgs go with scopes, and those must be of Cloud Director.',
  ],
  [
    'an organisation by name',
    replaced('scopes: [tower-hq]', 'scopes: [tower-hq], orgs: [acme]'),
    'grants.0.orgs.0 is not the id of an organisation',
  ],
  ['nothing in the file', '', 'grants:'],
  ['no YAML', 'scopes: [', 'wheelhouse.yaml: '],
];

const cloud = `
grants: []
scopes:
  cn-north-4:
    vendor: huawei
    region: cn-north-4
    auth: { account: example, username: ops, password: \${TOWER_PASSWORD}, project: cn-north-4 }
    endpoints: { vpc: 'http://127.0.0.1:8081/base', obs: 'https://{bucket}.obs.example.com' }
    registries: { engine-a: { url: 'https://10.0.0.5:30100', username: u, password: p, tls: { insecure: true } } }
    proxy: http://proxy.example.com:3128
`;
const keyed = cloud.replace(
  /auth: .*/,
  'auth: { accessKey: AK, secretKey: SK, projectId: p1, domainId: d1 }',
);
const inCloud = (from: string | RegExp, to: string) => cloud.replace(from, to);
const badClouds: typeof bad = [
  ['a cloud without a region', inCloud('    region: cn-north-4\n', ''), 'scopes.cn-north-4.region'],
  [
    'a region that is none',
    inCloud('region: cn-north-4', 'region: a/b'),
    'region is not the id of a region.',
  ],
  [
    'an unknown key of a sign-in',
    inCloud('account:', 'acount: x, account:'),
    'scopes.cn-north-4.auth.acount is not a setting of Wheelhouse.',
  ],
  ['a sign-in without an account', inCloud('account: example, ', ''), 'auth needs account, username and'],
  [
    'two sign-ins at once',
    inCloud('account:', 'accessKey: AK, secretKey: SK, account:'),
    'auth needs account',
  ],
  ['a key without its secret', keyed.replace('secretKey: SK, ', ''), 'auth needs account, username and'],
  [
    'an endpoint of no service',
    inCloud('vpc:', 'vpcs:'),
    'scopes.cn-north-4.endpoints.vpcs is not a setting of Wheelhouse.',
  ],
  ['an endpoint that is no address', inCloud("'http://127", "'ftp://127"), 'endpoints.vpc is not an http or'],
  ['an object store that is no address', inCloud("'https://{", "'{"), 'endpoints.obs is not an http or'],
  [
    'half an account of a registry',
    inCloud('username: u, password: p', 'username: u'),
    'registries.engine-a needs username and password together.',
  ],
  ['an unknown key of a registry', inCloud('username: u', 'user: u'), 'engine-a.user is not a setting'],
];

describe('a Huawei Cloud scope', () => {
  it.each([
    ['by password', cloud],
    ['by keys', keyed],
    ['with nothing but what it must have', cloud.replace(/ {4}(endpoints|registries|proxy).*\n/g, '')],
  ])('is taken %s', (_, yaml) => {
    const config = loadConfig({ ...env, WHEELHOUSE_CONFIG: write(yaml) });
    expect(config?.scopes['cn-north-4']).toMatchObject({ vendor: 'huawei', region: 'cn-north-4' });
  });
});

describe('a configuration that cannot be used is told by where and what, never by its values', () => {
  it.each([...bad, ...badClouds])('%s', (_name, yaml, message) => {
    const load = () => loadConfig({ ...env, WHEELHOUSE_CONFIG: write(yaml) });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(message);
    expect(load).not.toThrow(env.TOWER_PASSWORD);
  });
});

describe('it ends the start: one message, exit code 2, no stack', () => {
  const told = ['an unknown key', 'a missing variable', 'a bad url', 'no YAML'];
  it.each(bad.filter(([name]) => told.includes(name)))('%s', async (_name, yaml, message) => {
    const { code, stdout, stderr } = await program.run([], {
      env: { ...env, WHEELHOUSE_CONFIG: write(yaml) },
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at |node:|Error/m);
  });

  it('a file that is not there', async () => {
    const { code, stderr } = await program.run([], { env: { WHEELHOUSE_CONFIG: join(folder, 'gone.yaml') } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/gone\.yaml: ENOENT: no such file.*\n$/);
  });

  it('a PORT that is none', async () => {
    const { code, stderr } = await program.run([], {
      env: { ...env, WHEELHOUSE_CONFIG: write(good), PORT: 'http' },
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('PORT is not a number.')]);
  });

  it.each([
    ['a store that cannot be opened', 'store: file:/dev/null/x.db', 'The store cannot be opened: '],
    [
      'a store that does not answer',
      'store: postgres://u:hidden-pass@127.0.0.1:9/x',
      'The store cannot be opened: ',
    ],
    [
      'an address that is not of this machine',
      'listen: { host: 192.0.2.1 }',
      '192.0.2.1:8080 cannot be listened on',
    ],
  ])('%s', async (_name, setting, message) => {
    const yaml = `${good}\n${setting.startsWith('store') ? '' : `store: file:${join(folder, 'a.db')}`}\n${setting}`;
    const { code, stderr } = await program.run([], { env: { ...env, WHEELHOUSE_CONFIG: write(yaml) } });
    expect(stderr).toContain(message);
    expect([code, stderr.includes('hidden-pass'), /^\s+at /m.test(stderr)]).toEqual([2, false, false]);
  });

  it('SIGTERM ends it in good order', async () => {
    const yaml = `${good}\nstore: file:${join(folder, 'b.db')}\nlisten: { port: 0 }`;
    const running = program.start([], { ...env, WHEELHOUSE_CONFIG: write(yaml) });
    let stdout = '';
    running.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    await expect.poll(() => stdout, { timeout: 20_000 }).toContain('open http://127.0.0.1:');
    const ended = new Promise((done) => running.once('exit', (code, signal) => done({ code, signal })));
    running.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  }, 30_000);
});

describe('a Cloud Director', () => {
  const scope = { vendor: 'vcd', url: 'https://vcd.example.com', org: 'System' };
  const parse = (more: object, grant: object = {}) =>
    parseConfig({
      grants: [{ group: 'g', role: 'viewer', scopes: ['vcd-main'], ...grant }],
      scopes: { 'vcd-main': { ...scope, ...more } },
    });

  it.each([{ username: 'administrator', password: 'p' }, { apiToken: 't' }])('signs in with %j', (more) => {
    expect(parse(more).scopes['vcd-main']).toMatchObject(more);
  });

  it('takes organisations in a grant, in lower case as topics have them', () => {
    const org = 'DEBD63A0-6EAE-11EA-8C7B-0050561776BE';
    expect(parse({ apiToken: 't' }, { orgs: [org] }).grants[0]?.orgs).toEqual([org.toLowerCase()]);
  });

  it.each([
    ['no credentials', {}, 'needs username and password, or apiToken'],
    ['half of them', { username: 'administrator' }, 'needs username and password, or apiToken'],
    [
      'an organisation that would read as part of an account',
      { org: 'a@b', apiToken: 't' },
      'is not the name',
    ],
    ['a key of another vendor', { apiKey: 't' }, 'apiKey is not a setting'],
  ])('does not start with %s', (_what, more, words) => expect(() => parse(more)).toThrow(words));
});
