import { test } from '@playwright/test';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { report } from './report.ts';
import { freePort } from '../servers/processes.ts';
import { median, startRig, type Rig } from './rig.ts';

const body = '{"where":{"in_recycle_bin":false},"first":50}';
const rounds = 5;
let rig: Rig;
test.beforeAll(async () => void (rig = await startRig()));
test.afterAll(() => rig.stop());

test('a validated, filtered 20 KB list against nginx', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wheelhouse-nginx-'));
  const port = await freePort();
  await writeFile(join(folder, 'nginx.conf'), nginxConf(port, rig.towerPort, folder));
  await writeFile(join(folder, 'post.lua'), luaOf(rig.headers));
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-g', 'daemon off;'], {
    stdio: 'ignore',
  });
  const viaNginx = `http://127.0.0.1:${port}/v2/api/get-vms`;
  const viaBff = `${rig.url}/api/bench/tower/v2/api/get-vms`;
  const [throughput, added]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < rounds; round++) {
      throughput.push((await wrk(folder, viaBff, 8)).rate / (await wrk(folder, viaNginx, 8)).rate);
      added.push((await wrk(folder, viaBff, 1)).median - (await wrk(folder, viaNginx, 1)).median);
    }
  } finally {
    nginx.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
  report(
    '20 KB list, BFF / nginx proxy_pass',
    median(throughput),
    '≥ 0.25',
    `requests a second on 8 connections, median of ${rounds} rounds of 3 s`,
  );
  report(
    '20 KB list, median added on one connection, ms',
    median(added),
    '≤ 0.5',
    `median of ${rounds} rounds of 3 s`,
  );
});

// Not in a blocking way: the product's own output must go on being read.
async function wrk(folder: string, url: string, connections: number) {
  const args = ['-t1', `-c${connections}`, '-d3', '--latency', '-s', join(folder, 'post.lua'), url];
  const { stdout } = await promisify(execFile)('wrk', args);
  if (stdout.includes('Non-2xx')) throw new Error(stdout);
  const [, value = 'NaN', unit] = /50%\s+([\d.]+)(us|ms)/.exec(stdout) ?? [];
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    median: Number(value) / (unit === 'us' ? 1000 : 1), // ms
  };
}

const luaOf = (headers: Record<string, string>) =>
  [
    'wrk.method = "POST"',
    `wrk.body = '${body}'`,
    'wrk.headers["Content-Type"] = "application/json"',
    ...Object.entries(headers).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`),
    // From many addresses, as many people: one alone may only ask so often.
    'local n = 0',
    'request = function()',
    '  n = (n + 1) % 65000',
    '  wrk.headers["X-Forwarded-For"] = string.format("10.1.%d.%d", n / 256, n % 256)',
    '  return wrk.format()',
    'end',
  ].join('\n');

const nginxConf = (port: number, tower: number, folder: string) => `
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  upstream tower { server 127.0.0.1:${tower}; keepalive 16; }
  server {
    listen 127.0.0.1:${port};
    keepalive_requests 1000000;
    location / { proxy_pass http://tower; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}`;
