import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPostgres, startPostgres } from '../../src/bff/testing/postgres.ts';
import { firstLine, freePort } from '../servers/processes.ts';

// Two instances of the product behind nginx and on one PostgreSQL, as docs/example has them, but for TLS.

const bin = findPostgres();
const hasNginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].some((path) => existsSync(path));
export const missing = [...(bin ? [] : ['PostgreSQL']), ...(hasNginx ? [] : ['nginx'])];

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}.js`, import.meta.url));

/** `scopes` and what else the instances have in common, as YAML. */
export async function startInstances(configuration: string) {
  const folder = await mkdtemp(join(tmpdir(), 'wheelhouse-'));
  const postgres = await startPostgres(bin ?? '');
  const store = await postgres.newDatabase();
  const [front, ...ports] = await Promise.all([freePort(), freePort(), freePort()]);
  const url = `http://127.0.0.1:${front}`;
  const config = join(folder, 'wheelhouse.yaml');
  await writeFile(
    config,
    `publicUrl: ${url}\ntrustProxy: 127.0.0.1\nstore: ${JSON.stringify(store)}\n${configuration}`,
  );
  const environment = { ...process.env, WHEELHOUSE_CONFIG: config };
  const log: string[] = [];

  async function begin(port: number): Promise<ChildProcess> {
    const child = spawn(process.execPath, [script('start')], {
      cwd: folder,
      env: { ...environment, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    await firstLine(child, /open (http\S+)/);
    return child;
  }
  // One after the other: the first makes the tables, under a lock that the second would wait for.
  const running: ChildProcess[] = [];
  for (const port of ports) running.push(await begin(port));
  await writeFile(join(folder, 'nginx.conf'), nginxConf(folder, front, ports));
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-g', 'daemon off;'], {
    stdio: 'ignore',
  });

  return {
    url,
    store,
    log,
    /** Ends one of the two as a crash would; `revive` brings it back. */
    async kill(nth: number) {
      const child = running[nth]!;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    revive: async (nth: number) => void (running[nth] = await begin(ports[nth]!)),
    /** What `npm run audit -- verify` says. */
    verify() {
      const { status, stdout } = spawnSync(process.execPath, [script('audit'), 'verify'], {
        cwd: folder,
        env: environment,
      });
      return { status, said: stdout.toString() };
    },
    async stop() {
      nginx.kill('SIGTERM');
      await Promise.all(
        running.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const ended = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGTERM');
          await ended;
        }),
      );
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const nginxConf = (folder: string, front: number, ports: readonly number[]) => `
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events { worker_connections 2048; }
http {
  access_log off;
  map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  upstream wheelhouse {
    ${ports.map((port) => `server 127.0.0.1:${port} max_fails=1 fail_timeout=2s;`).join('\n    ')}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${front};
    location / {
      proxy_pass http://wheelhouse;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_read_timeout 120s;
      proxy_buffering off;
      proxy_next_upstream off;
    }
  }
}
`;
