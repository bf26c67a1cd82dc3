import { test } from '@playwright/test';
import WebSocket from 'ws';
import { median, residentBytes, shakeHands, startRig, type Rig } from './rig.ts';
import { report } from './report.ts';

const seconds = 3;
const rounds = 5;
const keyEvent = Buffer.from([4, 1, 0, 0, 0, 0, 0, 0x61]);
const askForPicture = Buffer.from([3, 0, 0, 0, 0, 0, 4, 0, 3, 0]);

let rig: Rig;
test.beforeAll(async () => void (rig = await startRig()));
test.afterAll(() => rig.stop());

const direct = () =>
  shakeHands(new WebSocket(`ws://127.0.0.1:${rig.websockifyPort}`, { perMessageDeflate: false }));

test('bytes per second through the BFF against direct', async () => {
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [straight, through] = [await bytesIn(await direct()), await bytesIn(await rig.openConsole())];
    ratios.push(through / straight);
    rates.push(through / seconds / 1e6);
  }
  report(
    'console throughput, BFF / direct websockify',
    median(ratios),
    '≥ 0.95',
    `${median(rates).toFixed(0)} MB/s, median of ${rounds} rounds of ${seconds} s, one console`,
  );
});

test('round trip added by the BFF', async () => {
  const added: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [straight, through] = [await roundTrip(await direct()), await roundTrip(await rig.openConsole())];
    added.push(through - straight);
  }
  report(
    'console median round trip added, ms',
    median(added),
    '≤ 0.5',
    `median of ${rounds} rounds of 1,000 key events`,
  );
});

test('memory of an idle console', async () => {
  const pid = rig.bff.pid!;
  const openMany = () => Promise.all(Array.from({ length: 200 }, () => rig.openConsole()));
  const closeAll = async (consoles: WebSocket[]) => {
    for (const socket of consoles) socket.close();
    await settle();
  };
  await closeAll(await openMany()); // warm: what the process grows by once is nobody's
  const before = await residentBytes(pid);
  const consoles = await openMany();
  await settle();
  const each = ((await residentBytes(pid)) - before) / consoles.length / 1024;
  report('memory per idle console, KB', each, '≤ 60', '200 open, resident memory of the BFF process');
  await closeAll(consoles);
});

test('memory of readers that stop', async () => {
  const pid = rig.bff.pid!;
  // Warm: what reading a stream takes once, whoever reads it, is not theirs.
  for (let n = 0; n < 3; n++) await bytesIn(await rig.openConsole());
  const readers = await Promise.all([rig.openConsole(), rig.openConsole(), rig.openConsole()]);
  const before = await residentBytes(pid);
  for (const reader of readers) {
    reader.pause();
    reader.send(askForPicture);
  }
  await settle(10_000);
  const grown = ((await residentBytes(pid)) - before) / 1e6;
  report(
    'memory for three stopped readers, MB',
    grown,
    'none',
    'after 10 s of a moving picture; socket buffers of the kernel apart',
  );
  for (const reader of readers) reader.terminate();
});

async function bytesIn(socket: WebSocket): Promise<number> {
  let bytes = 0;
  socket.on('message', (chunk: Buffer) => (bytes += chunk.length));
  socket.send(askForPicture);
  await settle(500);
  bytes = 0;
  await settle(seconds * 1000);
  const total = bytes;
  socket.terminate();
  await settle(300);
  return total;
}

async function roundTrip(socket: WebSocket): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 1000; n++) {
    const asked = performance.now();
    const answered = new Promise((resolve) => socket.once('message', resolve));
    socket.send(keyEvent);
    await answered;
    times.push(performance.now() - asked);
  }
  socket.terminate();
  return median(times);
}

const settle = (ms = 2000) => new Promise((resolve) => setTimeout(resolve, ms));
