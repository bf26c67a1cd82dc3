import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { key, service, type Operation } from '../../../contract/operation.ts';
import { openCatalogue } from '../../testing/catalogueApp.ts';
import { connectToHuawei, listPorts, openHuawei, projectId, removePort } from '../../testing/fakeHuawei.ts';
import { quick } from '../../testing/fakeTower.ts';
import { sendJson, type Answerer } from '../../testing/upstreamServer.ts';

const tooOften = { error_code: 'APIG.0308', error_msg: 'The throttling threshold has been reached.' };

/** Refuses the first asking of everything, as often as told, and notes when it was asked. */
function throttle(refusals: number, headers: Record<string, string> = {}) {
  const asked = new Map<string, number[]>();
  const answerer: Answerer = ({ path }, response) => {
    const times = asked.get(path) ?? [];
    asked.set(path, [...times, performance.now()]);
    if (times.length < refusals) sendJson(response, tooOften, 429, headers);
    else sendJson(response, { ports: [{ id: path }] });
  };
  return { answerer, asked };
}
const waits = (asked: Map<string, number[]>) =>
  [...asked.values()].map(([first = 0, second = 0]) => Math.round(second - first));

describe('a throttled burst', () => {
  const twenty = Array.from({ length: 20 }, (_, nth) => ({ query: { marker: `m${nth}` } }));

  it('gets through where the vendor does not say how long, after a wait that is not everybody’s', async () => {
    const { answerer, asked } = throttle(1);
    const cloud = await openHuawei({ '/vpc/v2.0/ports': answerer });
    const { connection } = connectToHuawei(cloud.url, {}, { ...quick, throttled: 200 });
    const answers = await Promise.all(twenty.map((input) => connection.call(listPorts, input)));
    expect(answers.map(({ value }) => value.ports?.length)).toEqual(twenty.map(() => 1));
    expect(Math.min(...waits(asked))).toBeGreaterThanOrEqual(195);
    expect(new Set(waits(asked)).size).toBeGreaterThan(3);
  });

  it('waits as long as Retry-After says', async () => {
    const { answerer, asked } = throttle(1, { 'retry-after': '1' });
    const cloud = await openHuawei({ '/vpc/v2.0/ports': answerer });
    const { connection } = connectToHuawei(cloud.url);
    await Promise.all(twenty.map((input) => connection.call(listPorts, input)));
    expect(Math.min(...waits(asked))).toBeGreaterThanOrEqual(990);
  });

  it('that goes on is told, with how long to wait', async () => {
    const { answerer, asked } = throttle(99, { 'retry-after': '30' });
    const cloud = await openHuawei({ '/vpc/v2.0/ports': answerer });
    const { connection } = connectToHuawei(cloud.url);
    await expect(connection.call(listPorts, {})).rejects.toMatchObject({
      ...{ kind: 'rateLimited', code: 'APIG.0308', message: tooOften.error_msg },
      body: { retryAfter: 30 },
    });
    expect([...asked.values()].flat()).toHaveLength(1);
  });

  it('repeats no write', async () => {
    const { answerer, asked } = throttle(99);
    const cloud = await openHuawei({ '/vpc/v2.0/ports/p1': answerer });
    const { connection } = connectToHuawei(cloud.url);
    await expect(connection.call(removePort, { params: { port_id: 'p1' } })).rejects.toMatchObject({
      kind: 'rateLimited',
    });
    expect([...asked.values()].flat()).toHaveLength(1);
  });

  it.each([
    [1, 'costs a wait and no more', undefined],
    [9, 'is told as what it is, not as a refused password', { kind: 'rateLimited', code: 'APIG.0308' }],
  ])('of %i sign-ins %s', async (refusals, _, expected) => {
    let nth = 0;
    const token = { expires_at: null, user: null, project: { id: projectId, name: 'cn-north-4' } };
    const cloud = await openHuawei({
      '/iam/v3/auth/tokens': (_asked, response) =>
        nth++ < refusals
          ? sendJson(response, tooOften, 429)
          : sendJson(response, { token }, 201, { 'x-subject-token': 'unknown to the gateway' }),
    });
    const { connection } = connectToHuawei(cloud.url);
    // The token of this test is none, so what comes after the sign-in is the gateway's refusal.
    await expect(connection.call(listPorts, {})).rejects.toMatchObject(expected ?? { code: 'APIG.0301' });
  });
});

describe('an answer', () => {
  it('that points elsewhere is not followed, nor shown the token', async () => {
    const cloud = await openHuawei({
      '/vpc/v2.0/ports': (_, response) => void response.writeHead(302, { location: '/vpc/elsewhere' }).end(),
    });
    const { connection } = connectToHuawei(cloud.url);
    await expect(connection.call(listPorts, {})).rejects.toMatchObject({ kind: 'drift', code: 'redirected' });
    expect(cloud.asked.filter(({ path }) => path === '/vpc/elsewhere')).toEqual([]);
  });

  it('of 204 and no body is nothing', async () => {
    const cloud = await openHuawei({
      '/vpc/v2.0/ports/p1': (_, response) => void response.writeHead(204).end(),
    });
    const { connection } = connectToHuawei(cloud.url);
    const answer = await connection.call(removePort, { params: { port_id: 'p1' } });
    expect(answer).toMatchObject({ value: null, status: 204 });
  });

  it('of HTML under 200 is drift', async () => {
    const cloud = await openHuawei({ '/vpc/v2.0/ports': (_, response) => void response.end('<html>') });
    const { connection } = connectToHuawei(cloud.url);
    await expect(connection.call(listPorts, {})).rejects.toMatchObject({ kind: 'drift', code: 'notJson' });
  });
});

it('marker_id 422321321312321321 keeps its digits to the browser and back', async () => {
  const operations = service('vpcep', 'huawei', {
    listConnections: {
      route: 'GET /v1/{project_id}/vpc-endpoint-services/{id}/connections',
      effect: 'read',
      role: 'viewer',
      query: z.strictObject({ marker_id: z.optional(z.string().check(z.regex(/^\d{1,20}$/))) }),
      response: z.object({
        connections: z.array(z.object({ id: key(), marker_id: z.union([z.string(), z.int()]) })),
      }),
    },
  });
  const path = `/vpcep/v1/${projectId}/vpc-endpoint-services/s1/connections`;
  const cloud = await openHuawei({
    // Written by hand: JSON.stringify cannot say this number.
    [path]: (_, response) =>
      void response.end(
        '{"connections":[{"id":"e1","marker_id":422321321312321321},{"id":"e2","marker_id":16777510}]}',
      ),
  });
  const { connection } = connectToHuawei(cloud.url);
  const list: Operation[] = Object.values(operations);
  const { ask } = await openCatalogue(new Map([['cn', connection]]), { cn: 'viewer' }, list);

  const address = '/api/cn/vpcep/v1/vpc-endpoint-services/s1/connections';
  const { answer } = await ask(address, undefined, {}, 'GET');
  expect(answer).toEqual({
    connections: [
      { id: 'e1', marker_id: '422321321312321321' },
      { id: 'e2', marker_id: 16777510 },
    ],
  });
  await ask(`${address}?marker_id=422321321312321321`, undefined, {}, 'GET');
  expect(cloud.asked.at(-1)!.path).toBe(`${path}?marker_id=422321321312321321`);
});
