import { request } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '../contract/catalogue.ts';
import { key, service, type Role } from '../contract/operation.ts';
import { connectScopes } from './connections.ts';
import { openCatalogue } from './testing/catalogueApp.ts';
import { connectTo, openTower, quick } from './testing/fakeTower.ts';
import { sendJson, type Answerer } from './testing/upstreamServer.ts';

const getVms = '/api/hq/tower/v2/api/get-vms';
const startVm = '/api/hq/tower/v2/api/start-vm';
const one = { where: { id: 'vm-1' } };
const started: Answerer = (_, response) =>
  sendJson(response, [{ task_id: 't1', data: { id: 'vm-1' } }], 200, { 'x-tower-request-id': 'r-9' });
const vm =
  (fields: object): Answerer =>
  (_, response) =>
    sendJson(response, [{ id: 'vm-1', name: 'web-01', status: 'STOPPED', ...fields }]);

async function open(answers: Record<string, Answerer> = {}, role: Role | null = 'operator') {
  const tower = await openTower(answers);
  const { config, log, lines } = connectTo(tower.url);
  const catalogue = await openCatalogue(connectScopes(config, log, quick), role ? { hq: role } : {});
  const calls = (path: string) => tower.asked.filter((asked) => asked.path === path);
  return { tower, calls, lines, ...catalogue };
}

describe('who may', () => {
  it('nobody without a session', async () => {
    const { ask, tower } = await open();
    expect(await ask(getVms, {}, { cookie: '' })).toMatchObject({
      status: 401,
      answer: { kind: 'unauthenticated' },
    });
    expect(tower.asked).toEqual([]);
  });

  it('nobody without a grant, who cannot tell the scope from one that does not exist', async () => {
    const { ask } = await open({}, null);
    const hidden = await ask(getVms, {});
    const missing = await ask(getVms.replace('hq', 'nowhere'), {});
    expect(hidden).toMatchObject({ status: 404, answer: { kind: 'notFound' } });
    expect(missing.answer).toEqual(hidden.answer);
  });

  it('nobody whose role is too low, which is said and kept on record', async () => {
    const { ask, audit, tower } = await open({}, 'viewer');
    expect(await ask(startVm, one)).toMatchObject({
      status: 403,
      answer: { kind: 'forbidden', code: 'role', message: 'This needs the role helpdesk.' },
    });
    expect(audit).toMatchObject([
      {
        entry: { who: 'anna', action: 'tower.startVm', scope: 'hq' },
        outcome: { outcome: 'refused', code: 'role' },
      },
    ]);
    expect(tower.asked).toEqual([]);
  });

  it.each(operations.filter(({ internal }) => internal))(
    'nobody what answers with a credential: $id',
    async (operation) => {
      const { ask, tower } = await open({}, 'admin');
      const body = operation.method === 'GET' ? undefined : {};
      expect((await ask(`/api/hq/tower${operation.path}`, body, {}, operation.method)).status).toBe(404);
      expect(tower.asked).toEqual([]);
    },
  );
});

describe('what is asked', () => {
  it.each([
    [getVms, { limit: 5 }, 'body.limit'],
    [getVms, { where: { nickname: 'x' } }, 'body.where.nickname'],
    [startVm, { where: {} }, 'body.where.id'],
    [startVm, { where: { id_in: ['vm-1'] } }, 'body.where.id_in'],
    [startVm, { where: { id: '../delete-vm' } }, 'body.where.id'],
    [startVm, {}, 'body.where'],
    [startVm, undefined, 'body'],
    [`${getVms}?first=5`, {}, 'query.first'],
  ])('%s with %j is refused at %s and reaches nobody', async (path, body, at) => {
    const { ask, audit, tower } = await open();
    const { status, answer } = await ask(path, body);
    expect(status).toBe(422);
    expect(answer).toMatchObject({ kind: 'invalid' });
    expect((answer?.details as { path: string }[]).map(({ path }) => path)).toContain(at);
    expect(tower.asked).toEqual([]);
    expect(audit).toEqual([]);
  });

  const things = service('tower', 'cloudtower', {
    getThing: {
      route: 'GET /v2/things/{thing}/parts',
      effect: 'read',
      role: 'viewer',
      query: z.strictObject({
        limit: z.optional(z.int()),
        isOpen: z.optional(z.boolean()),
        tag: z.optional(z.array(z.string())),
      }),
      response: z.object({ id: key() }),
    },
    removeThing: {
      route: 'DELETE /v2/things/{thing}',
      effect: 'write',
      role: 'admin',
      response: z.null(),
      ok: [204],
    },
  });
  async function openThings() {
    const tower = await openTower({
      '/v2/things/a:b.c/parts': (_, response) => sendJson(response, { id: 'a' }),
      '/v2/things/a%3Ab.c/parts?limit=5&isOpen=true&tag=x&tag=y': (_, response) =>
        sendJson(response, { id: 'a' }),
      '/v2/things/one': (_, response) => void response.writeHead(204).end(),
    });
    const { config, log } = connectTo(tower.url);
    const catalogue = await openCatalogue(
      connectScopes(config, log, quick),
      { hq: 'admin' },
      Object.values(things),
    );
    return { tower, ...catalogue };
  }

  it.each([
    ['..', 422],
    ['%2e%2e', 422],
    ['.', 422],
    ['a%2Fb', 422],
    ['a%2F..%2Fb', 422],
    ['a%5Cb', 422],
    ['a%00b', 422],
    ['a%3Fb', 422],
    ['%252e%252e', 422],
    ['x'.repeat(201), 422],
  ])('a path parameter of %s never reaches an upstream path', async (parameter, status) => {
    const { tower, port } = await openThings();
    // Not by fetch, which would tidy the path up first.
    const seen = await new Promise((resolve) => {
      const path = `/api/hq/tower/v2/things/${parameter}/parts`;
      request({ port, path, headers: { cookie: 'session=1' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(seen).toBe(status);
    expect(tower.asked).toEqual([]);
  });

  it('a good path parameter is encoded anew, and the query becomes what its schema wants', async () => {
    const { ask, tower } = await openThings();
    const path = '/api/hq/tower/v2/things/a%3Ab.c/parts?limit=5&isOpen=true&tag=x&tag=y';
    expect(await ask(path, undefined, {}, 'GET')).toMatchObject({ status: 200, answer: { id: 'a' } });
    expect(tower.asked.at(-1)!.path).toBe('/v2/things/a%3Ab.c/parts?limit=5&isOpen=true&tag=x&tag=y');
    expect((await ask(path.replace('=5', '=five'), undefined, {}, 'GET')).status).toBe(422);
  });

  it('an answer without a body stays without one', async () => {
    const { ask } = await openThings();
    expect(await ask('/api/hq/tower/v2/things/one', undefined, {}, 'DELETE')).toMatchObject({
      status: 204,
      answer: undefined,
    });
  });
});

describe('a read', () => {
  it('answers what the contract names, and says how much was not as it should be', async () => {
    const { ask, lines, audit } = await open({
      '/v2/api/get-vms': vm({ name: null, secret: 'x', cpu_usage: 'high' }),
    });
    const { status, headers, answer } = await ask(getVms, {});
    expect(status).toBe(200);
    expect(answer).toMatchObject([{ id: 'vm-1', name: null, status: 'STOPPED', cpu_usage: null }]);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(Number(headers.get('x-wheelhouse-drift'))).toBeGreaterThan(1);
    expect(lines.join('')).toContain('"[].cpu_usage"');
    expect(audit).toEqual([]);
  });

  it('stops upstream when its asker goes away', async () => {
    let isCut = false;
    const { port, calls } = await open({
      '/v2/api/get-vms': (_, response) => void response.once('close', () => (isCut = true)),
    });
    const headers = { cookie: 'session=1', 'content-type': 'application/json' };
    const asking = request({ port, path: getVms, method: 'POST', headers }).on('error', () => undefined);
    asking.end('{}');
    await vi.waitFor(() => expect(calls('/v2/api/get-vms')).toHaveLength(1));
    asking.destroy();
    await vi.waitFor(() => expect(isCut).toBe(true));
  });
});

describe('a write', () => {
  it('is on record with its target, its name as seen and both request ids', async () => {
    const { ask, audit, calls } = await open({ '/v2/api/start-vm': started, '/v2/api/get-vms': vm({}) });
    const seen = encodeURIComponent(JSON.stringify({ name: 'web-01', status: 'STOPPED' }));
    const { status, answer } = await ask(startVm, one, { 'x-wheelhouse-seen': seen });
    expect(status).toBe(200);
    expect(answer).toEqual([{ task_id: 't1', data: { id: 'vm-1' } }]);
    expect(audit).toMatchObject([
      {
        entry: {
          who: 'anna',
          sessionId: 's1',
          action: 'tower.startVm',
          scope: 'hq',
          target: 'vm-1',
          targetName: 'web-01',
        },
        outcome: { outcome: 'done', upstreamRequestId: 'r-9' },
      },
    ]);
    expect(calls('/v2/api/start-vm')[0]!.headers['x-request-id']).toBe(audit[0]!.entry.requestId);
  });

  it('that begins a job puts it into its author’s tray, by the name they saw', async () => {
    const { ask, followed } = await open({ '/v2/api/start-vm': started, '/v2/api/get-vms': vm({}) });
    const seen = encodeURIComponent(JSON.stringify({ name: 'web-01', status: 'STOPPED' }));
    await ask(startVm, one, { 'x-wheelhouse-seen': seen });
    const input = { body: { where: { id: 't1' } } };
    expect(followed).toEqual([{ scope: 'hq', operation: 'tower.startVm', input, label: 'web-01' }]);
  });

  it('does not happen without a recorded intent', async () => {
    const { ask, trail, tower } = await open({ '/v2/api/start-vm': started });
    trail.isFull = true;
    expect(await ask(startVm, one)).toMatchObject({ status: 503, answer: { code: 'store' } });
    expect(tower.asked).toEqual([]);
  });

  it('that failed is on record as that, with the vendor’s words for the author', async () => {
    const { ask, audit } = await open({
      '/v2/api/start-vm': (_, response) =>
        sendJson(response, { message: 'locked', status: 400, path: '', code: 'ResourceLocked' }, 400),
    });
    expect(await ask(startVm, one)).toMatchObject({
      status: 409,
      answer: {
        kind: 'conflict',
        code: 'ResourceLocked',
        message: 'locked',
        upstream: { scope: 'hq', status: 400 },
      },
    });
    expect(audit).toMatchObject([{ outcome: { outcome: 'refused', code: 'ResourceLocked' } }]);
  });

  it('whose end nobody knows has no outcome on record', async () => {
    const { ask, audit } = await open({ '/v2/api/start-vm': (_, __, socket) => void socket.destroy() });
    expect(await ask(startVm, one)).toMatchObject({ status: 503, answer: { code: 'connectionClosed' } });
    expect(audit).toHaveLength(1);
    expect(audit[0]!.outcome).toBeUndefined();
  });

  it('that was taken is on record as done, though its answer cannot be read', async () => {
    const { ask, audit } = await open({ '/v2/api/start-vm': (_, response) => void response.end('<ok/>') });
    expect(await ask(startVm, one)).toMatchObject({
      status: 502,
      answer: { kind: 'drift', code: 'notJson' },
    });
    expect(audit).toMatchObject([{ outcome: { outcome: 'done', code: 'notJson' } }]);
  });

  it('that matched nothing is refused though the vendor answered 200', async () => {
    const { ask, audit } = await open();
    expect(await ask(startVm, one)).toMatchObject({
      status: 404,
      answer: { code: 'VM_NOT_FOUND', upstream: { scope: 'hq' } },
    });
    expect(audit).toMatchObject([{ outcome: { outcome: 'refused', code: 'VM_NOT_FOUND' } }]);
  });
});

describe('what its author saw', () => {
  const header = (seen: unknown) => ({ 'x-wheelhouse-seen': encodeURIComponent(JSON.stringify(seen)) });

  it('must still be so, else nothing is written', async () => {
    const { ask, audit, calls } = await open({
      '/v2/api/start-vm': started,
      '/v2/api/get-vms': vm({ name: 'db-01', status: 'RUNNING' }),
    });
    const seen = { name: 'web-01', status: 'STOPPED' };
    expect(await ask(startVm, one, header(seen))).toMatchObject({
      status: 409,
      answer: { kind: 'conflict', code: 'seenDiffers', seen, found: { name: 'db-01', status: 'RUNNING' } },
    });
    expect(calls('/v2/api/start-vm')).toEqual([]);
    expect(audit).toMatchObject([
      { entry: { target: 'vm-1' }, outcome: { outcome: 'refused', code: 'seenDiffers' } },
    ]);
  });

  it('is compared only where it was given', async () => {
    const { ask } = await open({ '/v2/api/start-vm': started, '/v2/api/get-vms': vm({ name: 'renamed' }) });
    expect((await ask(startVm, one, header({ status: 'STOPPED' }))).status).toBe(200);
  });

  it('is gone when the thing is', async () => {
    const { ask, calls } = await open({ '/v2/api/start-vm': started });
    expect(await ask(startVm, one, header({ status: 'STOPPED' }))).toMatchObject({
      status: 404,
      answer: { code: 'gone' },
    });
    expect(calls('/v2/api/start-vm')).toEqual([]);
  });

  it.each([
    ['no JSON', 'name'],
    ['not percent-encoded', '%E0%A4%A'],
    ['a list', encodeURIComponent('[1]')],
    ['nothing', encodeURIComponent('{}')],
    ['null', 'null'],
    ['a field it is not bound to', encodeURIComponent('{"memory":1}')],
    ['a prototype', encodeURIComponent('{"__proto__":{"name":"web-01"}}')],
  ])('is refused as %s', async (_, value) => {
    const { ask, tower } = await open({ '/v2/api/start-vm': started });
    expect(await ask(startVm, one, { 'x-wheelhouse-seen': value })).toMatchObject({
      status: 422,
      answer: { kind: 'invalid', code: 'seenMalformed' },
    });
    expect(tower.asked).toEqual([]);
  });
});
