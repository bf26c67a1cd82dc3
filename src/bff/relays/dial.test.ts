import { X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import type { Tls } from '../scopeConfig.ts';
import { cert } from './testing/certificate.ts';
import { Guest } from './testing/guest.ts';
import { openRig, type Rig, type Someone } from './testing/rig.ts';

const certificate = new X509Certificate(cert);
const pinned = certificate.fingerprint256;

let rig: Rig;
let hal: Someone;
async function begin(options: Parameters<typeof openRig>[0] = {}) {
  rig = await openRig(options);
  hal = await rig.signIn('hal', 'helpdesk');
}
afterEach(() => rig.close());

const failing = (...failure: ConstructorParameters<typeof Failure>) =>
  begin({ seams: { vncAddress: () => Promise.reject(new Failure(...failure)) } });

it.each([
  ['the VM is gone', 4404, 'notFound', 'There is no such virtual machine.', 'VM_NOT_FOUND'],
  ['the VM is not running', 4405, 'conflict', 'The virtual machine is not running.', 'VM_NOT_RUNNING'],
  ['the address is not allowed', 4403, 'forbidden', 'This address is not allowed.', undefined],
  ['CloudTower is down', 4503, 'unavailable', 'CloudTower cannot be reached.', undefined],
  ['CloudTower is too slow', 4504, 'timeout', 'CloudTower did not answer in time.', undefined],
  ['CloudTower answers nonsense', 4502, 'drift', 'CloudTower answered something else.', undefined],
] as const)('%s: %i', async (_name, code, kind, message, why) => {
  await failing(kind, message, why ? { code: why } : {});
  const browser = await rig.open(hal);
  expect(await browser.closed).toEqual({ code, reason: message });
  expect(await rig.get(browser.id, hal)).toMatchObject({ code, reason: message });
  await vi.waitFor(async () =>
    expect(await rig.audited('console.open')).toMatchObject([
      { phase: 'intent' },
      { phase: 'outcome', outcome: 'failed', code: String(code) },
    ]),
  );
});

it('a bug is 1011 without its words', async () => {
  await begin({ seams: { vncAddress: () => Promise.reject(new Error('at secret/path.ts')) } });
  const browser = await rig.open(hal);
  expect(await browser.closed).toEqual({ code: 1011, reason: 'Something went wrong inside Wheelhouse.' });
});

it.each([
  [403, 4502],
  [302, 4502],
  [503, 4503],
])('upstream refuses the upgrade with HTTP %i: %i', async (status, code) => {
  await begin();
  rig.guest.refuseWith = status;
  const browser = await rig.open(hal);
  expect(await browser.closed).toEqual({
    code,
    reason: `The console server refused the connection (HTTP ${status}).`,
  });
});

it('upstream does not listen: 4503', async () => {
  await begin();
  await rig.guest.close();
  const browser = await rig.open(hal);
  expect(await browser.closed).toEqual({
    code: 4503,
    reason: 'The console server cannot be reached (ECONNREFUSED).',
  });
  rig.guest.close = () => Promise.resolve();
});

it('upstream hangs: 4504', async () => {
  await begin({ limits: { dial: 200 } });
  rig.guest.refuseWith = 'hang';
  const browser = await rig.open(hal);
  expect(await browser.closed).toEqual({ code: 4504, reason: 'The console server did not answer in time.' });
});

it('CloudTower never answers: 4504', async () => {
  await begin({ limits: { dial: 200 }, seams: { vncAddress: () => new Promise(() => {}) } });
  expect(await (await rig.open(hal)).closed).toMatchObject({ code: 4504 });
});

it('the browser leaves while upstream is dialled: the dial is given up', async () => {
  await begin();
  rig.guest.refuseWith = 'hang';
  const browser = await rig.open(hal);
  await vi.waitFor(() => expect(rig.guest.upgrades).toBe(1));
  browser.socket.close();
  await vi.waitFor(async () => expect(await rig.get(browser.id, hal)).toMatchObject({ code: 1005 }));
});

it.each([
  [1000, 'The console server closed the connection.'],
  [1011, 'The console server could not reach the virtual machine.'],
])('upstream closes with %i: 4503 in words', async (code, reason) => {
  await begin();
  const browser = await rig.open(hal);
  await vi.waitFor(() => expect(browser.read.length).toBe(12));
  rig.guest.socket.close(code);
  expect(await browser.closed).toEqual({ code: 4503, reason });
});

it('upstream dies midway: 4503', async () => {
  await begin();
  const browser = await rig.open(hal);
  await vi.waitFor(() => expect(browser.read.length).toBe(12));
  rig.guest.socket.terminate();
  expect(await browser.closed).toEqual({
    code: 4503,
    reason: 'The connection to the console server was lost.',
  });
});

it.each([undefined, 'binary'])(
  'offers upstream the subprotocol that is configured: %s',
  async (subprotocol) => {
    const guest = new Guest();
    const target = () => ({
      url: guest.url,
      tls: undefined,
      ...(subprotocol !== undefined && { subprotocol }),
    });
    await begin({ guest, seams: { vncAddress: () => Promise.resolve(target()) } });
    const browser = await rig.open(hal);
    await vi.waitFor(() => expect(browser.read.length).toBe(12));
    expect(rig.guest.socket.protocol).toBe(subprotocol ?? '');
  },
);

describe('through the proxy of the scope', () => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
    if (!request.headers['proxy-authorization']) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      socket.resume(); // or the other side's end would never be seen
      return;
    }
    const far = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.destroy());
    far.on('close', () => socket.resume()); // unpiped and paused, it would never see the other end
    socket.on('error', () => far.destroy());
  });
  beforeAll(() => new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => proxy.close(resolve)));
  const via = (account: string) => `http://${account}127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  it.each([false, true])('a console is reached (TLS: %s)', async (tls) => {
    const guest = new Guest({ tls });
    const target = () => ({ url: guest.url, tls: tls ? { fingerprint256: pinned } : undefined });
    await begin({ guest, seams: { vncAddress: () => Promise.resolve(target()) } });
    rig.config.scopes['hq']!.proxy = via('me:p%40ss@');
    const browser = await rig.open(hal);
    await vi.waitFor(() => expect(browser.read.length).toBe(12));
    const account = Buffer.from('me:p@ss').toString('base64');
    expect(asked.at(-1)).toBe(`127.0.0.1:${rig.guest.url.port} Basic ${account}`);
  });

  it('a refusal of the proxy is told as such', async () => {
    await begin();
    rig.config.scopes['hq']!.proxy = via('');
    expect(await (await rig.open(hal)).closed).toEqual({
      code: 4502,
      reason: 'The proxy of this scope refused the connection.',
    });
  });
});

const other = pinned.startsWith('AA') ? pinned.replace('AA', 'BB') : `AA${pinned.slice(2)}`;
const overTls = async (tls: Tls | undefined) => {
  const guest = new Guest({ tls: true });
  await begin({ guest, seams: { vncAddress: () => Promise.resolve({ url: guest.url, tls }) } });
  return rig.open(hal);
};

it.each([
  ['pinned', { fingerprint256: pinned }],
  ['pinned in lower case without colons', { fingerprint256: pinned.replaceAll(':', '').toLowerCase() }],
  ['believed blindly', { insecure: true }],
])('a certificate that is %s is taken', async (_name, tls) => {
  const browser = await overTls(tls);
  await vi.waitFor(() => expect(browser.read.length).toBe(12));
});

it.each([
  ['of nobody known', undefined],
  ['of another server than the pinned one', { fingerprint256: other }],
  ['of another server, even with insecure', { fingerprint256: other, insecure: true }],
])('a certificate %s ends it with 4502, before the token is told', async (_name, tls) => {
  const browser = await overTls(tls);
  const { code, reason } = await browser.closed;
  expect(code).toBe(4502);
  expect(reason).toMatch(/certificate is not trusted/);
  expect(rig.guest.upgrades).toBe(0);
});
