import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Guest } from './testing/guest.ts';
import { openRig, type Browser, type Rig, type Someone } from './testing/rig.ts';

let rig: Rig;
let hal: Someone;
async function begin(options: Parameters<typeof openRig>[0] = {}) {
  rig = await openRig(options);
  hal = await rig.signIn('hal', 'helpdesk');
}
afterEach(() => rig.close());

const isLive = (browser: Browser) => vi.waitFor(() => expect(browser.read.length).toBeGreaterThan(11));
const mebibyte = 1024 * 1024;

function collectGarbage() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

/** Sends `total` bytes as fast as they are taken; counts and hashes what was. */
function pour(socket: WebSocket, total: number) {
  const poured = { taken: 0, hash: createHash('sha256'), isDone: false };
  const chunk = randomBytes(64 * 1024);
  const next = () => {
    if (poured.taken >= total) return void (poured.isDone = true);
    if (socket.readyState !== WebSocket.OPEN) return;
    chunk.writeUInt32BE(poured.taken);
    const bytes = Buffer.from(chunk);
    poured.hash.update(bytes);
    socket.send(bytes, () => {
      poured.taken += bytes.length;
      next();
    });
  };
  next();
  return poured;
}

/** Waits until a number has been the same over ten looks in a row. */
async function settled(read: () => number): Promise<number> {
  const looks: number[] = [];
  await vi.waitFor(
    () => {
      looks.push(read());
      const last = looks.slice(-10);
      expect(last.length === 10 && last.every((one) => one === last[0])).toBe(true);
    },
    { timeout: 20_000, interval: 50 },
  );
  return looks.at(-1)!;
}

describe('a reader that stops', () => {
  it('stops its console server, costs no memory, and loses nothing', async () => {
    await begin();
    const browser = await rig.open(hal);
    await isLive(browser);
    const read = { bytes: 0, hash: createHash('sha256') };
    browser.socket.removeAllListeners('message');
    browser.socket.on('message', (bytes: Buffer) => {
      read.bytes += bytes.length;
      read.hash.update(bytes);
    });
    browser.socket.pause();

    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    const total = 128 * mebibyte;
    const poured = pour(rig.guest.socket, total);
    const taken = await settled(() => poured.taken);
    // What was taken waits in the kernel's buffers of two sockets, not in this process.
    expect(taken).toBeLessThan(total / 2);
    // What is kept stays; what a busy machine has not let go of yet goes.
    await vi.waitFor(
      () => {
        collectGarbage();
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(3 * mebibyte);
      },
      { timeout: 20_000 },
    );

    browser.socket.resume();
    await vi.waitFor(() => expect(read.bytes).toBe(total), { timeout: 20_000 });
    expect(read.hash.digest('hex')).toBe(poured.hash.digest('hex'));
  }, 60_000);

  it('is cut with 4429 when it never reads again', async () => {
    await begin({ limits: { stuck: 300 } });
    const browser = await rig.open(hal);
    await isLive(browser);
    browser.socket.pause();
    pour(rig.guest.socket, 64 * mebibyte);
    await vi.waitFor(
      async () => expect(await rig.get(browser.id, hal)).toMatchObject({ code: 4429 }),
      10_000,
    );
    await vi.waitFor(() => expect(rig.guest.socket.readyState).toBe(WebSocket.CLOSED));
  });

  it('in the guest stops the browser too', async () => {
    await begin({ limits: { stuck: 300 } });
    rig.guest.greet = (socket) => {
      socket.send(Buffer.from('RFB 003.008\n'));
      socket.pause();
    };
    const browser = await rig.open(hal);
    await isLive(browser);
    const poured = pour(browser.socket, 64 * mebibyte);
    expect(await browser.closed).toEqual({ code: 4504, reason: 'The console server stopped reading.' });
    expect(poured.taken).toBeLessThan(32 * mebibyte);
  });
});

it('a slow browser gets every byte in order', async () => {
  await begin({ limits: { stuck: 300 } });
  const browser = await rig.open(hal);
  await isLive(browser);
  const total = 16 * mebibyte;
  const read = { bytes: 0, hash: createHash('sha256') };
  browser.socket.removeAllListeners('message');
  browser.socket.on('message', (bytes: Buffer) => {
    read.bytes += bytes.length;
    read.hash.update(bytes);
    browser.socket.pause();
    setTimeout(() => browser.socket.resume(), 1);
  });
  const poured = pour(rig.guest.socket, total);
  await vi.waitFor(() => expect(read.bytes).toBe(total), { timeout: 20_000 });
  expect(read.hash.digest('hex')).toBe(poured.hash.digest('hex'));
  expect(browser.socket.readyState).toBe(WebSocket.OPEN);
}, 30_000);

describe('frames', () => {
  beforeEach(() => begin());

  it('text from the browser is closed with 1003', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    browser.socket.send('hello');
    expect(await browser.closed).toEqual({ code: 1003, reason: 'A console takes binary frames only.' });
    expect(await rig.get(browser.id, hal)).toMatchObject({ code: 1003 });
    expect(rig.guest.heard.length).toBe(0);
  });

  it('text before the console is open is closed with 1003', async () => {
    rig.guest.refuseWith = 'hang';
    const browser = await rig.open(hal);
    await browser.opened;
    browser.socket.send('hello');
    expect(await browser.closed).toMatchObject({ code: 1003 });
  });

  it('what the browser says too early is kept for the console server', async () => {
    const browser = await rig.open(hal);
    await browser.opened;
    for (const byte of [1, 2, 3]) browser.socket.send(Buffer.from([byte]));
    await vi.waitFor(() => expect(rig.guest.heard).toEqual(Buffer.from([1, 2, 3])));
  });

  it('1 MiB from the browser passes, more is closed with 1009', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    browser.socket.send(Buffer.alloc(mebibyte, 7));
    await vi.waitFor(() => expect(rig.guest.heard.length).toBe(mebibyte));
    browser.socket.send(Buffer.alloc(mebibyte + 1));
    expect(await browser.closed).toMatchObject({ code: 1009 });
    await vi.waitFor(async () =>
      expect(await rig.get(browser.id, hal)).toMatchObject({
        code: 1009,
        reason: 'The browser sent a message that is too large.',
      }),
    );
  });

  it('more than 4 MiB in one from the console server ends it', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    rig.guest.socket.send(Buffer.alloc(4 * mebibyte + 1));
    expect(await browser.closed).toEqual({
      code: 4503,
      reason: 'The console server sent a message that is too large.',
    });
  });

  it('text from the console server ends it', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    rig.guest.socket.send('<html>');
    expect(await browser.closed).toMatchObject({ code: 4502 });
  });

  it('fragments are one stream', async () => {
    const browser = await rig.open(hal);
    await isLive(browser);
    rig.guest.socket.send(Buffer.from('one '), { fin: false });
    rig.guest.socket.send(Buffer.from('two'), { fin: true });
    await vi.waitFor(() => expect(String(browser.read)).toBe('RFB 003.008\none two'));
  });
});

describe('a peer that is gone without a word', () => {
  it('is noticed upstream: 4503', async () => {
    await begin({ limits: { ping: 100 }, guest: new Guest({ autoPong: false }) });
    const browser = await rig.open(hal);
    expect(await browser.closed).toEqual({
      code: 4503,
      reason: 'The connection to the console server was lost.',
    });
  });

  it('is noticed in the browser: 1006', async () => {
    await begin({ limits: { ping: 100 } });
    const { id, url } = await rig.openTicket(hal);
    const browser = rig.connect(url, { cookie: hal.cookie }, { autoPong: false });
    expect(await browser.closed).toMatchObject({ code: 1006 });
    expect(await rig.get(id, hal)).toMatchObject({
      code: 1006,
      reason: 'The connection to the browser was lost.',
    });
  });

  it('is not mistaken for one that is idle', async () => {
    await begin({ limits: { ping: 60 } });
    const browser = await rig.open(hal);
    await isLive(browser);
    let pings = 0;
    browser.socket.on('ping', () => pings++);
    await vi.waitFor(() => expect(pings).toBeGreaterThan(5), { timeout: 5000 });
    expect(browser.socket.readyState).toBe(WebSocket.OPEN);
  });
});

it('nothing is left behind: no socket, no timer', async () => {
  await begin();
  const count = () =>
    process.getActiveResourcesInfo().filter((name) => /TCPSocket|TLS|Timeout/.test(name)).length;
  const before = count();
  const other = await openRig({ limits: { dial: 60_000 } });
  const someone = await other.signIn('hal', 'helpdesk');
  const live = await other.open(someone);
  await isLive(live);
  other.guest.refuseWith = 'hang';
  const dialling = await other.open(someone);
  await vi.waitFor(() => expect(other.guest.upgrades).toBe(2));
  const left = await other.open(someone);
  left.socket.terminate();
  await other.close();
  await Promise.all([live.closed, dialling.closed]);
  await vi.waitFor(() => expect(count()).toBeLessThanOrEqual(before));
});
