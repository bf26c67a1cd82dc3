import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FailureBody } from '../contract/failure.ts';
import { createRandom } from '../sim/random.ts';
import { openStore, type Store } from './store/store.ts';
import { openBff, testConfig } from './testing/client.ts';
import { malformedRequest, malformedSocket, type Signed } from '../testing/malformed.ts';

// Another seed is another run: WHEELHOUSE_FUZZ_SEED. What fails says which seed and which request it was.
const seed = Number(process.env['WHEELHOUSE_FUZZ_SEED'] ?? 20_261);

const away = 'http://127.0.0.1:9'; // nothing listens: what gets through is told `unavailable`
const services = [
  'iam',
  'vpc',
  'ecs',
  'ims',
  'vpcep',
  'dds',
  'bms',
  'drs',
  'scm',
  'rtc',
  'live',
  'servicestage',
  'vod',
];
const scopes = {
  hq: { vendor: 'cloudtower', url: away, apiKey: 'none' },
  cloud: {
    registries: { x1: { url: away } },
    ...{ vendor: 'huawei', region: 'r', endpoints: Object.fromEntries(services.map((name) => [name, away])) },
    auth: { accessKey: 'a', secretKey: 's', projectId: 'p', domainId: 'd' },
  },
  vcd: { vendor: 'vcd', url: away, org: 'System', apiToken: 'none' },
};

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
let store: Store;
let bff: Awaited<ReturnType<typeof openBff>>;
let signed: Signed;
let port: number;
beforeAll(async () => {
  store = await openStore(`file:${join(folder, 'a.db')}`);
  bff = await openBff(store, { config: testConfig({ scopes }), requestsPerMinute: 10_000_000 });
  port = Number(new URL(bff.url).port);
  await signIn();
}, 30_000);
afterAll(async () => {
  await bff.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Some requests sign out, or end a session: so every few hundred somebody signs in again. */
async function signIn() {
  const page = bff.browser();
  await page.signIn('ada');
  signed = { host: new URL(bff.url).host, cookie: page.cookie!, csrf: page.csrf! };
}

/** Says it on a connection of its own; resolves to all that came back, once the other side has hung up. */
function say(pieces: readonly (string | Buffer)[], patience: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece);
    });
    const end = () => socket.destroy();
    // A socket that is open and has nothing wrong with it stays: we leave.
    const timer = setTimeout(end, patience);
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('end', end).on('error', end);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(heard);
    });
  });
}

async function inLanes(count: number, lanes: number, work: (nth: number) => Promise<void>) {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = async () => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const handles = () => process.getActiveResourcesInfo().filter((kind) => /TCP|Timeout/.test(kind)).length;

it('10,000 malformed requests are each answered with a failure in words, or not at all, and leave nothing behind', async () => {
  const random = createRandom(seed);
  const wrong: unknown[] = [];
  const statuses = new Map<number, number>();
  const before = handles();
  const half: number[] = [];
  for (const _half of [1, 2]) {
    await inLanes(5000, 16, async (nth) => {
      if (nth % 100 === 99) await signIn();
      const request = malformedRequest(random, signed);
      const heard = await say([request], 3000);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status < 400) return;
      // A body that was longer than it said is another request, answered after the first.
      const [, body = ''] = /\r\n\r\n(.*?)(?=HTTP\/1\.1 \d|$)/s.exec(heard) ?? [];
      const isHead = request.startsWith('HEAD');
      const told = isHead ? undefined : FailureBody.safeParse(parsed(body));
      const isFair = isHead ? status !== 500 : told?.success && told.data.kind !== 'internal';
      if (!isFair) wrong.push({ seed, status, body: body.slice(0, 300), request: request.slice(0, 500) });
    });
    half.push(await heap());
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  // It met the routes, and not the front door alone.
  for (const status of [200, 401, 403, 404, 422]) expect(statuses.get(status) ?? 0).toBeGreaterThan(10);
  // What is no HTTP, or says that more is to come, is hung up on; everything else is answered.
  expect(statuses.get(0) ?? 0).toBeLessThan(300);
  expect((await bff.browser().ask('GET', '/readyz')).json).toEqual({ ready: true });
  expect(half[1]! - half[0]!).toBeLessThan(16);
  expect(handles() - before).toBeLessThan(20);
}, 300_000);

it('2,000 malformed sockets are ended, and the next person is let in', async () => {
  const random = createRandom(seed + 1);
  await signIn();
  const before = handles();
  let upgraded = 0;
  await inLanes(2000, 32, async () => {
    const { head, frames } = malformedSocket(random, signed);
    const heard = await say([head, ...frames], 400);
    if (heard.startsWith('HTTP/1.1 101')) upgraded += 1;
  });
  expect(upgraded).toBeGreaterThan(200);
  await heap();
  expect(handles() - before).toBeLessThan(20);
  expect((await bff.browser().signIn('ada')).status).toBe(200);
}, 300_000);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
