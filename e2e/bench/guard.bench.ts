import { test } from '@playwright/test';
import { generate } from 'mqtt-packet';
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { startConfigured, type Running } from '../product.ts';
import { firstLine } from '../servers/processes.ts';
import { report } from './report.ts';
import { median, password, signIn } from './rig.ts';

const rounds = 5;
const seconds = 3;
const sockets = 10;
const asks = 200;
const everyMs = 10; // of each socket: a thousand messages a second in all
// Each may have four panes of a scope, and those of the round before may not have gone yet.
const people = Array.from({ length: 6 }, (_, nth) => `bench${nth}`);

let broker: ChildProcess;
let port: number;
let product: Running;
let headers: Record<string, string>[];
test.beforeAll(async () => {
  broker = spawn(process.execPath, [fileURLToPath(new URL('../servers/broker.js', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  port = Number(await firstLine(broker));
  product = await startConfigured(configOf(port), Object.fromEntries(people.map((name) => [name, password])));
  headers = await Promise.all(people.map((name) => signIn(product.url, name)));
});
test.afterAll(async () => {
  await product.stop();
  broker.kill('SIGTERM');
});

type Open = () => Promise<WebSocket[]>;
const openTen = (open: (nth: number) => Promise<WebSocket>) =>
  Promise.all(Array.from({ length: sockets }, (_, nth) => open(nth)));
const direct: Open = () => openTen(() => connect(`ws://127.0.0.1:${port}/messaging/mqtt`, {}));
const guarded: Open = () =>
  openTen((nth) =>
    connect(`${product.url.replace('http', 'ws')}/api/bench/messaging/mqtt`, headers[nth % people.length]!),
  );

test('bytes per second through the guard against direct', async () => {
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [straight, through] = [await bytesIn(direct), await bytesIn(guarded)];
    ratios.push(through / straight);
    rates.push(through / seconds / 1e6);
  }
  report(
    'MQTT guard throughput, guarded / direct',
    median(ratios),
    '≥ 0.8',
    `${median(rates).toFixed(0)} MB/s over ${sockets} sockets, median of ${rounds} rounds of ${seconds} s; packets recorded before, eight to a frame`,
  );
});

test('delay added by the guard', async () => {
  const added: number[] = [];
  const through: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [straight, there] = [await delay(direct), await delay(guarded)];
    added.push(there - straight);
    through.push(there);
  }
  report(
    'MQTT guard: median delay added, ms',
    median(added),
    '≤ 1',
    `there and back on ${sockets} sockets, 1,000 messages a second in all; ${median(through).toFixed(2)} ms in all, median of ${rounds} rounds`,
  );
});

async function bytesIn(open: Open): Promise<number> {
  const all = await open();
  let bytes = 0;
  for (const socket of all) {
    socket.on('message', (chunk: Buffer) => (bytes += chunk.length));
    socket.send(subscribe);
  }
  await wait(500);
  bytes = 0;
  await wait(seconds * 1000);
  const total = bytes;
  for (const socket of all) socket.terminate();
  await wait(300);
  return total;
}

async function delay(open: Open): Promise<number> {
  const all = await open();
  const times = await Promise.all(
    all.map(async (socket) => {
      const took: number[] = [];
      for (let nth = 0; nth < asks; nth += 1) {
        const asked = performance.now();
        const answered = new Promise((resolve) => socket.once('message', resolve));
        socket.send(pingreq);
        await answered;
        const ms = performance.now() - asked;
        took.push(ms);
        await wait(Math.max(0, everyMs - ms));
      }
      return took;
    }),
  );
  for (const socket of all) socket.terminate();
  return median(times.flat());
}

const hello = generate({
  ...{ cmd: 'connect', clientId: 'bench', protocolId: 'MQTT', protocolVersion: 4 },
  ...{ clean: true, keepalive: 0 },
});
const subscribe = generate({
  ...{ cmd: 'subscribe', messageId: 1, qos: 1, dup: false, retain: false },
  subscriptions: [{ topic: 'publish/#', qos: 0 }],
});
const pingreq = generate({ cmd: 'pingreq' }); // this broker answers with a message

async function connect(url: string, withHeaders: Record<string, string>): Promise<WebSocket> {
  const socket = new WebSocket(url, ['mqtt'], { headers: withHeaders, perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', (code, reason) => reject(new Error(`closed with ${code} ${reason.toString()}`)));
    socket.once('open', () => socket.send(hello));
    socket.once('message', () => resolve());
  });
  return socket;
}

const configOf = (director: number) => `
grants: [{ group: bench, role: viewer }]
scopes:
  bench:
    vendor: vcd
    url: http://127.0.0.1:${director}
    org: System
    username: administrator
    password: bench
`;
