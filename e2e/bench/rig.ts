import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { startConfigured } from '../product.ts';
import { firstLine, freePort } from '../servers/processes.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Enough people for 200 consoles: each may have only so many.
export const password = 'a password for the bench';
const people = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`bench${n}`, password]));

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
  const children: ChildProcess[] = [];
  const start = (command: string, args: string[]) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.resume();
    children.push(child);
    return child;
  };
  const towerPort = Number(await firstLine(start(process.execPath, [here('../servers/tower.js')])));
  const sourcePort = await firstLine(start(process.execPath, [here('../servers/source.js')]));
  const websockifyPort = await freePort();
  start('websockify', [`127.0.0.1:${websockifyPort}`, `127.0.0.1:${sourcePort}`]);
  const product = await startConfigured(configOf(towerPort, websockifyPort), people);
  const { url } = product;
  const sessions = await Promise.all(Object.keys(people).map((name) => signIn(url, name)));
  let turn = 0;
  return {
    url,
    towerPort,
    websockifyPort,
    bff: product.process,
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
      await product.stop();
      for (const child of children) child.kill('SIGTERM');
    },
  };
}

const configOf = (tower: number, websockify: number) => `
trustProxy: 127.0.0.1/8
grants: [{ group: bench, role: admin }]
scopes:
  bench:
    vendor: cloudtower
    url: http://127.0.0.1:${tower}
    username: bench
    password: bench
    console: { route: direct, hosts: [127.0.0.1/32], direct: { scheme: ws, port: ${websockify} } }
`;

export async function signIn(url: string, username: string): Promise<Record<string, string>> {
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
    socket.once('close', (code, reason) => reject(new Error(`closed with ${code} ${reason.toString()}`)));
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

/** Resident memory of a process, in bytes. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

export const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
