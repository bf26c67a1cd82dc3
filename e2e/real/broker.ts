import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConfigured, type Running } from '../product.ts';
import { freePort } from '../servers/processes.ts';

export const missing = ['mosquitto', 'nginx'].filter(
  (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0,
);

const exp = Math.floor(Date.now() / 1000) + 86_400;
const jwtOf = (sub: string) =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify({ sub, exp })).toString('base64url')}.c2ln`;
export const org = 'debd63a0-6eae-11ea-8c7b-0050561776be';
export const user = 'd19fd8ff-6eae-11ea-bb42-0050561776c8';
/** A tenant, with an administrator and somebody who is none. */
export const tenant = {
  org: '4c1f7bb0-6eaf-11ea-8c7b-0050561776be',
  admin: '1a7c2d4e-6eaf-11ea-bb42-0050561776c8',
  user: '2b8d3e5f-6eaf-11ea-bb42-0050561776c8',
};
const password = 'the-password-of-the-director';
/** One for each kind of identity: what it may read at the broker, and what its session says. */
const identities = [
  {
    ...{ account: 'administrator@System', user, role: 'System Administrator', reads: 'publish/#' },
    org: { name: 'System', id: 'a93c9db9-7471-3192-8d09-a8f7eeda85f9' },
  },
  {
    ...{ account: 'olga@acme', user: tenant.admin, role: 'Organization Administrator' },
    ...{ reads: `publish/${tenant.org}/+`, org: { name: 'acme', id: tenant.org } },
  },
  {
    ...{ account: 'anna@acme', user: tenant.user, role: 'vApp User' },
    ...{ reads: `publish/${tenant.org}/${tenant.user}`, org: { name: 'acme', id: tenant.org } },
  },
].map((identity) => ({ ...identity, jwt: jwtOf(identity.account) }));
export const secrets = [...identities.map(({ jwt }) => jwt), password];

export interface RealBroker {
  product: Running;
  /** Where Cloud Director's own cells would publish, as the user `cell`. */
  cellUrl: string;
  /** Ends the broker as a crash would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Mosquitto with ACLs, behind an nginx that signs in as Cloud Director does and demands its token at /messaging/mqtt. */
export async function startRealBroker(): Promise<RealBroker> {
  const folder = await mkdtemp(join(tmpdir(), 'wheelhouse-broker-'));
  await chmod(folder, 0o755); // mosquitto gives its rights up before it reads
  const children: ChildProcess[] = [];
  const start = (command: string, args: string[]) => {
    const child = spawn(command, args, { cwd: folder, stdio: 'ignore' });
    children.push(child);
    return child;
  };
  const startMosquitto = () => start('mosquitto', ['-c', join(folder, 'mosquitto.conf')]);
  const [front, cells] = [await freePort(), await freePort()];
  await writeFile(join(folder, 'cells'), 'user cell\ntopic write publish/#\n');
  const doors: Door[] = [];
  for (const { reads, ...identity } of identities) {
    const port = await freePort();
    await writeFile(join(folder, `acl-${port}`), `topic read ${reads}\n`);
    doors.push({ ...identity, port });
  }
  await writeFile(
    join(folder, 'mosquitto.conf'),
    [
      ...['per_listener_settings true', 'persistence false'],
      ...[`listener ${cells} 127.0.0.1`, 'allow_anonymous true', `acl_file ${join(folder, 'cells')}`],
      ...doors.flatMap(({ port }) => [
        ...[`listener ${port} 127.0.0.1`, 'protocol websockets', 'allow_anonymous true'],
        `acl_file ${join(folder, `acl-${port}`)}`,
      ]),
      '',
    ].join('\n'),
  );
  await writeFile(join(folder, 'nginx.conf'), nginxConf(folder, front, doors));
  let mosquitto = startMosquitto();
  start('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-g', 'daemon off;']);
  const product = await startConfigured(configOf(front), {
    ...{ viewer: 'a password for the events', tenant: 'another password for the events' },
  });
  return {
    product,
    cellUrl: `mqtt://127.0.0.1:${cells}`,
    async restart() {
      const ended = new Promise((resolve) => mosquitto.once('exit', resolve));
      mosquitto.kill('SIGKILL');
      await ended;
      mosquitto = startMosquitto();
    },
    async stop() {
      await product.stop();
      for (const child of children) child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const configOf = (front: number) => `
grants:
  - { group: viewer, role: viewer, scopes: [vcd-real] }
  - { group: tenant, role: viewer, scopes: [vcd-acme, vcd-anna] }
scopes:
  vcd-real:
    vendor: vcd
    name: Real broker
    url: http://127.0.0.1:${front}
    org: System
    username: administrator
    password: ${password}
  vcd-acme:
    { vendor: vcd, name: Acme, url: 'http://127.0.0.1:${front}', org: acme, username: olga, password: ${password} }
  vcd-anna:
    { vendor: vcd, name: Anna, url: 'http://127.0.0.1:${front}', org: acme, username: anna, password: ${password} }
`;

type Door = Omit<(typeof identities)[number], 'reads'> & { port: number };
const basic = (account: string) => `Basic ${Buffer.from(`${account}:${password}`).toString('base64')}`;
const sessionOf = ({ account, user, org, role }: Door) =>
  JSON.stringify({
    user: { name: account.split('@')[0], id: `urn:vcloud:user:${user}` },
    org: { name: org.name, id: `urn:vcloud:org:${org.id}` },
    roles: [role],
    sessionIdleTimeoutMinutes: 30,
  });
/** What REST says of two tasks, whoever asks, and how a machine is called. */
export const tasks = {
  works: '5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa',
  fails: '6b6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7ab',
};
export const vm = { id: '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10', name: 'web-real-01' };
export const failure = 'No space left in the storage policy gold.';
const taskSays = (id: string, more: object) =>
  JSON.stringify({
    ...{ id: `urn:vcloud:task:${id}`, operationName: 'vappDeploy', cancelRequested: false, link: [] },
    ...{ operation: `Starting Virtual Machine ${vm.name}(${vm.id})`, startTime: null, endTime: null },
    ...{ progress: null, details: null, owner: null, user: null, organization: null, error: null },
    ...more,
  });
const message = 'Internal error.';
const refused = { message, minorErrorCode: null, tenantError: { message: failure, minorErrorCode: null } };
const answers = {
  '/cloudapi/1.0.0/auditTrail': JSON.stringify({
    ...{ resultTotal: 1, pageCount: 1, page: 1, pageSize: 128 },
    values: [
      {
        ...{ eventId: 'urn:vcloud:audit:0b6b1f0a-2c0b-4b1e-9a52-6d1f7c3c1a01', description: null },
        ...{ eventType: 'com/vmware/vcloud/event/vm/create', eventStatus: 'SUCCESS', taskId: null },
        ...{ eventEntity: { id: `urn:vcloud:vm:${vm.id}`, name: vm.name }, operatingOrg: null, user: null },
        timestamp: new Date(Date.now() - 60_000).toISOString().replace('Z', '+0000'),
      },
    ],
  }),
  '/api/query': JSON.stringify({ total: 0, page: 1, pageSize: 128, record: [] }),
  [`/api/task/${tasks.works}`]: taskSays(tasks.works, { status: 'running', progress: 40 }),
  [`/api/task/${tasks.fails}`]: taskSays(tasks.fails, { status: 'error', error: refused }),
};
const versions = JSON.stringify({ versionInfo: [{ version: '39.0', deprecated: false }] });

/** What a header makes of a variable, for nginx. */
const mapping = (name: string, entries: [string, string | number][]) =>
  `map $http_authorization ${name} { default ''; ${entries.map(([from, to]) => `'${from}' '${to}';`).join(' ')} }`;

const nginxConf = (folder: string, front: number, doors: readonly Door[]) => `
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  default_type application/json;
  map_hash_bucket_size 1024;
  ${mapping(
    '$session',
    doors.map((door) => [basic(door.account), sessionOf(door)]),
  )}
  ${mapping(
    '$jwt',
    doors.map(({ account, jwt }) => [basic(account), jwt]),
  )}
  ${mapping(
    '$broker',
    doors.map(({ jwt, port }) => [`Bearer ${jwt}`, port]),
  )}
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${front};
    location = /api/versions { return 200 '${versions}'; }
    location ~ ^/cloudapi/1.0.0/sessions(/provider)?$ {
      if ($session = '') { return 401; }
      add_header X-VMWARE-VCLOUD-ACCESS-TOKEN $jwt;
      return 200 $session;
    }
    location = /cloudapi/1.0.0/sessions/current { return 204; }
    ${Object.entries(answers)
      .map(([path, answer]) => `location = ${path} { return 200 '${answer}'; }`)
      .join('\n    ')}
    location = /messaging/mqtt {
      if ($broker = '') { return 401; }
      proxy_pass http://127.0.0.1:$broker;
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection upgrade;
    }
  }
}
`;
