import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toFailure } from './errors.ts';
import { openStore } from './store/store.ts';
import { openBff } from './testing/client.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
const pages = join(folder, 'web');
let bff: Awaited<ReturnType<typeof openBff>>;
beforeAll(async () => {
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Wheelhouse</title>');
  writeFileSync(join(pages, 'assets/index-abc123.js'), 'plain');
  writeFileSync(join(pages, 'assets/index-abc123.js.gz'), 'zipped');
  bff = await openBff(await openStore(`file:${join(folder, 'a.db')}`), { pages });
});
afterAll(async () => {
  await bff.close();
  await bff.services.store.close();
  rmSync(folder, { recursive: true });
});

const html = { accept: 'text/html,*/*' };

describe('pages', () => {
  it.each(['/', '/index.html', '/vms/hq?search=web', '/consoles/x'])(
    '%s is the SPA, asked for anew',
    async (path) => {
      const reply = await bff.browser().ask('GET', path, { headers: html });
      expect(reply).toMatchObject({ status: 200, text: expect.stringContaining('Wheelhouse') as string });
      expect(reply.headers['cache-control']).toBe('no-cache');
    },
  );

  it('what is named by its content is kept for ever, and comes compressed as it was built', async () => {
    const reply = await bff
      .browser()
      .ask('GET', '/assets/index-abc123.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(reply).toMatchObject({ status: 200, text: 'zipped' });
    expect(reply.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': expect.stringContaining('immutable') as string,
    });
  });

  it.each(['/assets/gone-def456.js', '/api/nothing', '/api', '/-/nothing'])(
    '%s is not index.html',
    async (path) => {
      const reply = await bff.browser().ask('GET', path, { headers: html });
      expect(reply).toMatchObject({ status: 404, json: { kind: 'notFound' } });
    },
  );

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fa.db', '/..%2fa.db'])(
    '%s leaves the folder of the pages for nothing',
    async (path) => {
      const reply = await bff.browser().ask('GET', path);
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.text).not.toContain(folder);
    },
  );

  it('says what a page may do: no inline script, no frame, no referrer', async () => {
    const { headers } = await bff.browser().ask('GET', '/', { headers: html });
    expect(headers['content-security-policy']).toMatch(/default-src 'self';.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  });
});

describe('the one shape of a failure', () => {
  const failures: [string, () => ReturnType<ReturnType<typeof bff.browser>['ask']>, object][] = [
    ['an unknown address', () => bff.browser().ask('GET', '/api/nothing'), { kind: 'notFound' }],
    [
      'a URL that cannot be decoded',
      () => bff.browser().ask('GET', '/api/%zz'),
      { kind: 'invalid', code: 'badUrl' },
    ],
    [
      'a parameter past all bounds',
      () => signedIn('GET', `/api/consoles/${'x'.repeat(1200)}`),
      { kind: 'notFound' },
    ],
    ['a body that is not JSON', () => signIn('{"username":'), { kind: 'invalid', code: 'badJson' }],
    ['an empty body', () => signIn(''), { kind: 'invalid', code: 'badJson' }],
    ['a body too large', () => signIn(`"${'x'.repeat(1 << 20)}"`), { kind: 'invalid', code: 'tooLarge' }],
    [
      'a body that is a form',
      () => signIn('a=b', 'application/x-www-form-urlencoded'),
      { code: 'mediaType' },
    ],
    ['a body that is text', () => signIn('{}', 'text/plain'), { code: 'mediaType' }],
    ['a body that poisons prototypes', () => signIn('{"__proto__":{"a":1}}'), { kind: 'invalid' }],
  ];
  const signIn = (body: string, type = 'application/json') =>
    bff.browser().ask('POST', '/api/session', { body, headers: { 'content-type': type } });
  async function signedIn(method: string, path: string) {
    const page = bff.browser();
    await page.signIn();
    return page.ask(method, path);
  }

  it.each(failures)('%s', async (_name, ask, expected) => {
    const reply = await ask();
    expect(reply.json).toMatchObject({
      ...expected,
      message: expect.any(String) as string,
      requestId: expect.any(String) as string,
    });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.headers['x-request-id']).toBe((reply.json as { requestId: string }).requestId);
  });

  it('what is not HTTP', async () => {
    const socket = connect(Number(new URL(bff.url).port), '127.0.0.1').end('NOT HTTP AT ALL\r\n\r\n');
    let text = '';
    for await (const chunk of socket.setEncoding('utf8')) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 400 [^]*\r\n\r\n\{.*"kind":"invalid"/);
  });

  it('JSON that is nested deeper than anybody means it', async () => {
    const page = bff.browser();
    await page.signIn();
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const ask = async (levels: number) =>
      (await page.ask('POST', '/api/hq/tower/v2/api/get-vms', { body: nested(levels) })).json;
    expect(await ask(33)).toMatchObject({ kind: 'invalid', code: 'tooDeep' });
    expect(await ask(100_000)).toMatchObject({ kind: 'invalid', code: 'tooDeep' });
    expect(await ask(10)).toMatchObject({ kind: 'invalid', details: [{}] }); // the operation's own check
  });

  it.each([
    ['head', 'GET / HTTP/1.1\r\nhost: localhost\r\nx-a: '],
    [
      'body',
      'POST /api/session HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    ],
  ])(
    'a client that never ends its %s is hung up on',
    async (_part, start) => {
      // Half a minute and a quarter of one, shortened; how often Node looks stays as it is.
      Object.assign(bff.app.server, { headersTimeout: 100, requestTimeout: 200 });
      const socket = connect(Number(new URL(bff.url).port), '127.0.0.1', () => socket.write(start));
      let text = '';
      const dribble = setInterval(() => socket.writable && socket.write('x'), 500);
      for await (const chunk of socket.setEncoding('utf8')) text += String(chunk);
      clearInterval(dribble);
      expect(text === '' || /^HTTP\/1\.1 4/.test(text)).toBe(true);
      Object.assign(bff.app.server, { headersTimeout: 15_000, requestTimeout: 30_000 });
    },
    30_000,
  );

  it('an error of ours says nothing of the inside', async () => {
    const store = await openStore(`file:${join(folder, 'broken.db')}`);
    const broken = await openBff(store);
    await store.close();
    const reply = await broken
      .browser()
      .ask('POST', '/api/session', { body: { username: 'ada', password: 'x' } });
    expect(reply).toMatchObject({ status: 500, json: { kind: 'internal' } });
    expect(reply.text).not.toMatch(/driver|sqlite|kysely|destroy|at /i);
    expect((await broken.browser().ask('GET', '/readyz')).status).toBe(503);
    expect((await broken.browser().ask('GET', '/healthz')).status).toBe(200);
    await broken.close();
  });
});

it('a store that does not answer is told as such', async () => {
  const refused: unknown = await openStore('postgres://u@127.0.0.1:9/x').catch((error: unknown) => error);
  expect(toFailure(refused).body).toMatchObject({ kind: 'unavailable', code: 'storeDown' });
  expect(toFailure(new Error('anything else')).body).toMatchObject({ kind: 'internal' });
});

describe('for those who run it', () => {
  it('is ready until it leaves', async () => {
    const store = await openStore(`file:${join(folder, 'leaving.db')}`);
    const leaving = await openBff(store);
    expect((await leaving.browser().ask('GET', '/readyz')).status).toBe(200);
    leaving.leave();
    expect((await leaving.browser().ask('GET', '/readyz')).status).toBe(503);
    await leaving.close();
    await store.close();
  });

  it('counts requests by operation, and the lag of the event loop', async () => {
    await bff.browser().ask('GET', '/api/session');
    const { text } = await bff.browser().ask('GET', '/-/metrics', { headers: { host: '10.0.0.9:9100' } });
    expect(text).toMatch(
      /wheelhouse_request_seconds_count\{operation="own.getSession",method="GET",status="401"\} \d/,
    );
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('limits what one address may ask, and says when to come back', async () => {
    const store = await openStore(`file:${join(folder, 'limited.db')}`);
    const limited = await openBff(store, { requestsPerMinute: 3 });
    for (let i = 0; i < 3; i++) await limited.browser().ask('GET', '/api/session');
    const reply = await limited.browser().ask('GET', '/api/session');
    expect(reply).toMatchObject({
      status: 429,
      json: { kind: 'rateLimited', retryAfter: expect.any(Number) as number },
    });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect((await limited.browser().ask('GET', '/readyz')).status).toBe(200);
    await limited.close();
    await store.close();
  });
});
