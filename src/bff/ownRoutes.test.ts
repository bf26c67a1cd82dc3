import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from './store/store.ts';
import { openBff } from './testing/client.ts';

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

async function signedIn(name = 'ada') {
  const page = bff.browser();
  await page.signIn(name);
  return page;
}

describe('what an own operation refuses', () => {
  it.each([
    '..',
    '%2e%2e',
    '%2E%2E',
    '.',
    'a%2Fb',
    'a%2F..%2Fb',
    '%00',
    'a%0ab',
    'a b'.replace(' ', '%20'),
    'x'.repeat(201),
  ])('the path parameter %s', async (id) => {
    const page = await signedIn();
    for (const [method, path] of [
      ['GET', `/api/consoles/${id}`],
      ['DELETE', `/api/follows/${id}`],
    ] as const) {
      const reply = await page.ask(method, path);
      expect(reply).toMatchObject({
        status: 422,
        json: { kind: 'invalid', details: [{ path: 'params.id' }] },
      });
    }
  });

  it('a path that goes on', async () => {
    const page = await signedIn();
    expect((await page.ask('GET', '/api/consoles/a/../../session')).status).toBe(404);
  });

  it('an unknown field of a body, by its name', async () => {
    const body = { username: 'ada', password: 'secret-value', remember: true };
    const reply = await bff.browser().ask('POST', '/api/session', { body });
    const details = [{ path: 'body.remember', code: 'unknown' }];
    expect(reply).toMatchObject({ status: 422, json: { kind: 'invalid', details } });
    expect(reply.text).not.toContain('secret-value');
  });

  it('a missing field, a wrong type and no body at all', async () => {
    const ask = async (body: unknown) => (await bff.browser().ask('POST', '/api/session', { body })).json;
    expect(await ask({ username: 'ada' })).toMatchObject({ details: [{ path: 'body.password' }] });
    expect(await ask({ username: ['ada'], password: {} })).toMatchObject({
      details: [{ path: 'body.username' }, { path: 'body.password' }],
    });
    expect(await ask([])).toMatchObject({ details: [{ path: 'body' }] });
    expect(await ask(undefined)).toMatchObject({ details: [{ path: 'body' }] });
  });

  it('a query it does not have', async () => {
    const page = await signedIn();
    expect((await page.ask('GET', '/api/session?as=admin')).json).toMatchObject({
      details: [{ path: 'query.as' }],
    });
  });

  it('everyone who is not signed in', async () => {
    for (const path of ['/api/session', '/api/scopes', '/api/consoles', '/api/follows'])
      expect((await bff.browser().ask('GET', path)).json).toMatchObject({ kind: 'unauthenticated' });
  });
});

describe('followed jobs', () => {
  const job = {
    scope: 'hq',
    operation: 'tower.restartVm',
    input: { body: { where: { id: 'task-1' } } },
    label: 'web-01',
  };

  it('are kept per person', async () => {
    const [ada, hal] = [await signedIn(), await signedIn('hal')];
    const added = await ada.ask('POST', '/api/follows', { body: job });
    expect(added).toMatchObject({ status: 201, json: { ...job, id: expect.any(String) as string } });
    const { id } = added.json as { id: string };
    expect((await ada.ask('GET', '/api/follows')).json).toEqual([added.json]);
    expect((await hal.ask('GET', '/api/follows')).json).toEqual([]);
    expect((await hal.ask('DELETE', `/api/follows/${id}`)).status).toBe(404);
    expect((await ada.ask('DELETE', `/api/follows/${id}`)).status).toBe(204);
    expect((await ada.ask('DELETE', `/api/follows/${id}`)).status).toBe(404);
  });

  it.each([
    ['a scope that is not granted', { scope: 'lab' }, { kind: 'notFound' }],
    ['a scope that does not exist', { scope: 'gone' }, { kind: 'notFound' }],
    ['an operation that does not exist', { operation: 'tower.explode' }, { kind: 'invalid', code: 'noJob' }],
    ['an operation without a job', { operation: 'tower.getVms' }, { kind: 'invalid', code: 'noJob' }],
    ['an internal operation', { operation: 'tower.vnc' }, { kind: 'invalid', code: 'noJob' }],
    ['an input its poll would not take', { input: { body: { where: { id: '../x' } } } }, { kind: 'invalid' }],
    ['an unknown field in its input', { input: { body: { where: {}, all: true } } }, { kind: 'invalid' }],
    ['a part that no request has', { input: { headers: {} } }, { kind: 'invalid' }],
  ])('%s: refused', async (_name, change, expected) => {
    const hal = await signedIn('hal');
    expect((await hal.ask('POST', '/api/follows', { body: { ...job, ...change } })).json).toMatchObject(
      expected,
    );
    expect((await hal.ask('GET', '/api/follows')).json).toEqual([]);
  });

  it('are at most a hundred', async () => {
    const ada = await signedIn();
    const { json } = await ada.ask('GET', '/api/session');
    const person = (json as { user: { id: string } }).user.id;
    const row = { person, scope: 'hq', operation: job.operation, input: '{}', label: '', began: 1 };
    await store.db
      .insertInto('follows')
      .values(Array.from({ length: 100 }, (_, i) => ({ ...row, id: `f${i}` })))
      .execute();
    const reply = await ada.ask('POST', '/api/follows', { body: job });
    expect(reply.json).toMatchObject({ kind: 'conflict', code: 'tooMany' });
  });
});
