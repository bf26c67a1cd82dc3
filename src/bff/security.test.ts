import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAllowedOrigin } from './security.ts';
import { openStore, type Store } from './store/store.ts';
import { openBff, testConfig } from './testing/client.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
let store: Store;
let bff: Awaited<ReturnType<typeof openBff>>;
beforeAll(async () => {
  store = await openStore(`file:${join(folder, 'a.db')}`);
  bff = await openBff(store);
});
afterAll(async () => {
  await bff.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function signedIn() {
  const page = bff.browser();
  await page.signIn();
  return page;
}
const port = () => new URL(bff.url).port;

describe('where an unsafe request may come from', () => {
  it.each([
    ['another site', () => 'https://evil.example'],
    ['another port of this machine', () => 'http://127.0.0.1:3000'],
    ['another name of this machine', () => `http://localhost:${port()}`],
    ['nowhere (`null`)', () => 'null'],
    ['an unknown place (missing)', () => undefined],
    ['a name that only begins like ours', () => `${bff.url}.evil.example`],
  ])('%s: refused', async (_name, origin) => {
    const page = await signedIn();
    const reply = await page.ask('DELETE', '/api/session', { headers: { origin: origin() } });
    expect(reply).toMatchObject({ status: 403, json: { kind: 'forbidden', code: 'foreignOrigin' } });
    const body = { username: 'ada', password: 'x' };
    const entering = await page.ask('POST', '/api/session', { body, headers: { origin: origin() } });
    expect(entering.json).toMatchObject({ code: 'foreignOrigin' });
    expect((await page.ask('GET', '/api/session')).status).toBe(200);
  });

  it.each(['localhost', '[::1]', '127.0.0.1', 'LOCALHOST'])('%s is an Origin of its own', async (name) => {
    const host = `${name}:${port()}`;
    const headers = { host, origin: `http://${host}` };
    const reply = await bff
      .browser()
      .ask('POST', '/api/session', { body: { username: 'ada', password: 'x' }, headers });
    expect(reply.json).toMatchObject({ code: 'wrongPassword' });
  });

  it.each([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.1.2.3',
  ])('the foreign Host %s is not served', async (host) => {
    const page = await signedIn();
    const asked = await page.ask('GET', '/api/session', { headers: { host } });
    expect(asked).toMatchObject({ status: 403, json: { code: 'foreignHost' } });
    const headers = { host, origin: `http://${host}` };
    expect((await page.ask('DELETE', '/api/session', { headers })).json).toMatchObject({
      code: 'foreignHost',
    });
    expect((await page.ask('GET', '/healthz', { headers: { host } })).status).toBe(200);
  });

  it('a public address is the only Origin, for upgrades too', () => {
    const config = testConfig({ publicUrl: 'https://wheelhouse.example.com' });
    const from = (origin?: string) =>
      isAllowedOrigin(config, { headers: { origin, host: 'localhost:8080' } });
    expect(from('https://wheelhouse.example.com')).toBe(true);
    for (const origin of ['http://wheelhouse.example.com', 'http://localhost:8080', 'null', undefined])
      expect(from(origin)).toBe(false);
  });
});

describe('the CSRF token', () => {
  it('none: refused', async () => {
    const page = await signedIn();
    const reply = await page.ask('DELETE', '/api/session', { headers: { 'x-csrf-token': undefined } });
    expect(reply).toMatchObject({ status: 403, json: { kind: 'forbidden', code: 'csrfToken' } });
  });

  it('of another session: refused', async () => {
    const [page, other] = [await signedIn(), await signedIn()];
    expect(other.csrf).not.toBe(page.csrf);
    const reply = await page.ask('DELETE', '/api/session', { headers: { 'x-csrf-token': other.csrf } });
    expect(reply.json).toMatchObject({ code: 'csrfToken' });
    expect((await page.ask('DELETE', '/api/session')).status).toBe(200);
  });

  it('of the same session after signing in again: refused', async () => {
    const page = await signedIn();
    const { csrf } = page;
    await page.signIn();
    const reply = await page.ask('DELETE', '/api/session', { headers: { 'x-csrf-token': csrf } });
    expect(reply.json).toMatchObject({ code: 'csrfToken' });
  });

  it.each(['/%61pi/session', 'http://localhost/api/session'])(
    'is asked for however the address is written: %s',
    async (path) => {
      const page = await signedIn();
      const reply = await page.ask('DELETE', path, { headers: { 'x-csrf-token': undefined } });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect((await page.ask('GET', '/api/session')).status).toBe(200);
    },
  );

  it('without a session nothing but signing in can be asked for', async () => {
    for (const [method, path] of [
      ['POST', '/api/consoles'],
      ['POST', '/api/hq/tower/v2/api/start-vm'],
      ['PUT', '/api/nothing'],
    ] as const)
      expect((await bff.browser().ask(method, path, { body: {} })).json).toMatchObject({
        kind: 'unauthenticated',
      });
  });
});
