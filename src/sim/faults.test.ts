import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEstate, type Estate } from './estate.ts';
import { rowsOf, signIn, type Call } from './testing.ts';

let estate: Estate;
let call: Call;
beforeEach(async () => {
  estate = await startEstate({ vms: 20 });
  call = await signIn(estate);
});
afterEach(() => estate.close());

const control = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${estate.url}/-/${path}`, {
    method,
    headers,
    ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
  });
const version = () => fetch(`${estate.url}/v2/api/get-version`);

describe('a fault', () => {
  it('status: answers it', async () => {
    estate.faults.set({ status: 503 });
    expect((await version()).status).toBe(503);
  });

  it('html: answers a page, of any status', async () => {
    estate.faults.set({ html: true });
    const answer = await version();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
    estate.faults.set({ status: 502 });
    expect((await version()).status).toBe(502);
  });

  it('empty: answers nothing', async () => {
    estate.faults.set({ empty: true });
    expect(await (await version()).text()).toBe('');
  });

  it('truncated: cuts the answer off', async () => {
    estate.faults.set({ truncated: true });
    await expect(call('get-vms', {})).rejects.toThrow();
  });

  it('huge: answers as much as told', async () => {
    estate.faults.set({ huge: 3_000_000 });
    const text = await (await version()).text();
    expect(text.length).toBeGreaterThanOrEqual(3_000_000);
    expect(JSON.parse(text)).toBeInstanceOf(Array);
  });

  it('huge: stops when nobody reads on', async () => {
    estate.faults.set({ huge: true });
    await (await version()).body?.cancel();
    estate.faults.clear();
    expect((await version()).status).toBe(200);
  });

  it('slow: answers all the same', async () => {
    estate.faults.set({ slow: 100, on: ['get-version'] });
    const order: string[] = [];
    const late = version().then(({ status }) => order.push(`late ${status}`));
    await call('get-hosts', {}).then(({ status }) => order.push(`prompt ${status}`));
    await late;
    expect(order).toEqual(['prompt 200', 'late 200']);
  });

  it('down: cuts every connection', async () => {
    estate.faults.set({ down: true });
    await expect(version()).rejects.toThrow();
    estate.faults.clear();
    expect((await version()).status).toBe(200);
  });

  it('nullLeaf and wrongLeaf: spoil a field of every row', async () => {
    estate.faults.set({ nullLeaf: 'name', wrongLeaf: 'memory' });
    const rows = rowsOf(await call('get-vms', {}));
    expect(rows.every(({ name, memory }) => name === null && typeof memory === 'object')).toBe(true);
  });

  it('refuseTokens: takes no token, with the status of one’s choice', async () => {
    estate.faults.set({ refuseTokens: true, deadTokenStatus: 403 });
    expect((await call('get-vms', {})).status).toBe(403);
    expect((await (await signIn(estate))('get-vms', {})).status).toBe(403);
    expect((await call('api', { query: '{ vnc(input: {vm: {id: "x"}}) { token } }' })).body).toMatchObject({
      errors: [{ code: 'LOAD_TOKEN_FAILED' }],
    });
  });

  it('noStrategies: is an older tower', async () => {
    estate.faults.set({ noStrategies: true });
    expect(await call('api', { query: '{ authnStrategies { id } }' })).toMatchObject({
      body: { data: null },
    });
  });

  it('on: keeps to the operations it names', async () => {
    estate.faults.set({ status: 503, on: ['get-hosts'] });
    expect((await version()).status).toBe(200);
    expect((await call('get-hosts', {})).status).toBe(503);
  });
});

describe('the control address', () => {
  it('switches faults and clears them', async () => {
    expect(await (await control('POST', 'faults', { status: 503 })).json()).toEqual({ status: 503 });
    expect((await version()).status).toBe(503);
    expect(await (await control('DELETE', 'faults')).json()).toEqual({});
    expect((await version()).status).toBe(200);
  });

  it('tells what arrived, to the letter but for secrets', async () => {
    const body = { where: { name_contains: 'web', in_recycle_bin: false }, first: 2 };
    await call('get-vms', body);
    const text = await (await control('GET', 'requests')).text();
    expect(JSON.parse(text)).toMatchObject([
      { path: '/v2/api/login', body: { username: 'wheelhouse', password: '***', source: 'LOCAL' } },
      { method: 'POST', path: '/v2/api/get-vms', headers: { authorization: 'raw' }, body, status: 200 },
    ]);
    expect(text).not.toContain(estate.credentials.password);
    await control('DELETE', 'requests');
    expect(await (await control('GET', 'requests')).json()).toEqual([]);
  });

  it('tells the keys of a guest, none before its first console', async () => {
    expect(await (await control('GET', 'guests/web-01/keys')).json()).toEqual({
      keys: [],
      typed: '',
      commands: [],
      screen: '',
    });
    expect((await control('GET', 'guests/nobody/keys')).status).toBe(404);
  });

  it.each([
    ['an unknown fault', 'POST', 'faults', { boom: true }, {}, 400],
    ['a fault of a wrong kind', 'POST', 'faults', { status: 'x' }, {}, 400],
    ['a body that is no JSON', 'POST', 'faults', '{', {}, 400],
    ['an unknown address', 'GET', 'wishes', undefined, {}, 404],
    ['a page in a browser', 'POST', 'faults', { down: true }, { origin: 'https://evil.example' }, 403],
  ])('refuses %s', async (_name, method, path, body, headers, status) => {
    expect((await control(method, path, body, headers)).status).toBe(status);
    expect(estate.faults.settings).toEqual({});
  });
});

it('an address that no operation has is not found', async () => {
  expect(await call('get-moons', {})).toMatchObject({ status: 404, body: { path: '/get-moons' } });
  expect((await fetch(`${estate.url}/v2/api/get-vms`)).status).toBe(404);
});
