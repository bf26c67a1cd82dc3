import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Enough people for 200 consoles: each may have only so many.
const people = Array.from({ length: 25 }, (_, n) => `bench${n}`);
const password = 'a password for the bench';

/** The processes of a benchmark: each its own, so that its memory and its time are its own. */
export interface Rig {
  url: string;
  towerPort: number;
  websockifyPort: number;
  bff: ChildProcess;
  headers: Record<string, string>;
  openConsole(): Promise<WebSocket>;
  stop(): Promise<void>;
}

export async function startRig(): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'wheelhouse-bench-'));
  const children: ChildProcess[] = [];
  const start = (command: string, args: string[], env = {}) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.resume();
    children.push(child);
    return child;
  };
  const towerPort = Number(await firstLine(start(process.execPath, [here('tower.js')])));
  const sourcePort = await firstLine(start(process.execPath, [here('source.js')]));
  const websockifyPort = await freePort();
  start('websockify', [`127.0.0.1:${websockifyPort}`, `127.0.0.1:${sourcePort}`]);
  await writeFile(join(folder, 'bench.yaml'), configOf(towerPort, websockifyPort));
  const env = { WHEELHOUSE_CONFIG: join(folder, 'bench.yaml'), PORT: '0' };
  for (const name of people) {
    const added = spawnSync(
      process.execPath,
      [here('../../scripts/user.js'), 'add', name, '--group', 'bench'],
      {
        cwd: folder,
        env: { ...process.env, ...env },
        input: `${password}\n`,
      },
    );
    if (added.status !== 0) throw new Error(added.stderr.toString());
  }
  const bff = start(process.execPath, [here('../../scripts/start.js')], env);
  const url = await firstLine(bff, /open (http\S+)/);
  const sessions = await Promise.all(people.map((name) => signIn(url, name)));
  let turn = 0;
  return {
    url,
    towerPort,
    websockifyPort,
    bff,
    headers: sessions[0]!,
    async openConsole() {
      const headers = sessions[turn++ % sessions.length]!;
      const response = await fetch(`${url}/api/consoles`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ scope: 'bench', vm: 'vm1', mode: 'control' }),
      });
      const ticket: unknown = await response.json();
      if (response.status !== 201) throw new Error(JSON.stringify(ticket));
      const { url: path } = ticket as { url: string };
      return shakeHands(
        new WebSocket(new URL(path, url.replace('http', 'ws')), { headers, perMessageDeflate: false }),
      );
    },
    async stop() {
      for (const child of children) child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const configOf = (tower: number, websockify: number) => `
store: file:bench.db
grants: [{ group: bench, role: admin }]
scopes:
  bench:
    vendor: cloudtower
    url: http://127.0.0.1:${tower}
    username: bench
    password: bench
    console: { route: direct, hosts: [127.0.0.1/32], direct: { scheme: ws, port: ${websockify} } }
`;

async function signIn(url: string, username: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { csrf } = (await response.json()) as { csrf: string };
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { cookie, origin: url, 'x-csrf-token': csrf };
}

/** Past the RFB handshake; from then on bytes are the benchmark's. */
export async function shakeHands(socket: WebSocket): Promise<WebSocket> {
  await new Promise<void>((resolve, reject) => {
    const answers = [Buffer.from('RFB 003.008\n'), Buffer.from([1]), Buffer.from([1])];
    const sizes = [12, 2, 4, 24];
    let waiting = sizes.shift() ?? 0;
    let received = 0;
    socket.once('error', reject);
    socket.once('close', (code, reason) => reject(new Error(`closed with ${code} ${reason}`)));
    socket.on('message', function step(chunk: Buffer) {
      received += chunk.length;
      if (received < waiting) return;
      received -= waiting;
      const answer = answers.shift();
      if (answer) {
        waiting = sizes.shift() ?? 0;
        socket.send(answer);
      } else {
        socket.off('message', step);
        resolve();
      }
    });
  });
  return socket;
}

export function firstLine(child: ChildProcess, pattern = /^(\S+)/): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = pattern.exec(text)?.[1];
      if (found) resolve(found);
    });
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resident memory of a process, in bytes. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

export const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
