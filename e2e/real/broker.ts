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
const jwt = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.c2ln`;
export const org = 'debd63a0-6eae-11ea-8c7b-0050561776be';
export const user = 'd19fd8ff-6eae-11ea-bb42-0050561776c8';
export const secrets = [jwt, 'the-password-of-the-director'];

export interface RealBroker {
  product: Running;
  /** Where Cloud Director's own cells would publish, as the user `cell`. */
  cellUrl: string;
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
  };
  const [front, sockets, cells] = [await freePort(), await freePort(), await freePort()];
  await writeFile(join(folder, 'acl'), 'topic read publish/#\nuser cell\ntopic write publish/#\n');
  await writeFile(
    join(folder, 'mosquitto.conf'),
    [
      ...[`listener ${cells} 127.0.0.1`, `listener ${sockets} 127.0.0.1`, 'protocol websockets'],
      ...['allow_anonymous true', `acl_file ${join(folder, 'acl')}`, 'persistence false', ''],
    ].join('\n'),
  );
  await writeFile(join(folder, 'nginx.conf'), nginxConf(folder, front, sockets));
  start('mosquitto', ['-c', join(folder, 'mosquitto.conf')]);
  start('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-g', 'daemon off;']);
  const product = await startConfigured(configOf(front), { viewer: 'a password for the events' });
  return {
    product,
    cellUrl: `mqtt://127.0.0.1:${cells}`,
    async stop() {
      await product.stop();
      for (const child of children) child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const configOf = (front: number) => `
grants: [{ group: viewer, role: viewer }]
scopes:
  vcd-real:
    vendor: vcd
    name: Real broker
    url: http://127.0.0.1:${front}
    org: System
    username: administrator
    password: ${secrets[1]}
`;

const session = JSON.stringify({
  user: { name: 'administrator', id: `urn:vcloud:user:${user}` },
  org: { name: 'System', id: 'urn:vcloud:org:a93c9db9-7471-3192-8d09-a8f7eeda85f9' },
  roles: ['System Administrator'],
  sessionIdleTimeoutMinutes: 30,
});
const versions = JSON.stringify({ versionInfo: [{ version: '39.0', deprecated: false }] });

const nginxConf = (folder: string, front: number, sockets: number) => `
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  default_type application/json;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${front};
    location = /api/versions { return 200 '${versions}'; }
    location = /cloudapi/1.0.0/sessions/provider {
      add_header X-VMWARE-VCLOUD-ACCESS-TOKEN '${jwt}';
      return 200 '${session}';
    }
    location = /cloudapi/1.0.0/sessions/current { return 204; }
    location = /messaging/mqtt {
      if ($http_authorization != 'Bearer ${jwt}') { return 401; }
      proxy_pass http://127.0.0.1:${sockets};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection upgrade;
    }
  }
}
`;
