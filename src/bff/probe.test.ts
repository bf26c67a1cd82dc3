import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { key, service, type Operation, type Spec } from '../contract/operation.ts';
import { probe } from './probe.ts';
import { connectToHuawei, openHuawei, projectId } from './testing/fakeHuawei.ts';
import { sendJson } from './testing/upstreamServer.ts';

const read = { effect: 'read', role: 'viewer' } as const;
const Rows = z.object({ rows: z.array(z.object({ id: key() })) });

async function run(specs: Record<string, Spec>, answers: Record<string, unknown>) {
  const answerers = Object.entries(answers).map(
    ([path, said]) =>
      [path, (_: unknown, response: Parameters<typeof sendJson>[0]) => sendJson(response, said)] as const,
  );
  const cloud = await openHuawei(Object.fromEntries(answerers));
  const { connection } = connectToHuawei(cloud.url);
  const operations: Operation[] = Object.values(service('vpcep', 'huawei', specs));
  const probed = [];
  for await (const one of probe(connection, operations)) probed.push(one);
  const asked = cloud.asked.map(({ path, body }) => ({ path, body })).slice(1); // after the sign-in
  return { probed: Object.fromEntries(probed.map(({ operation, outcome }) => [operation, outcome])), asked };
}
const root = `/vpcep/v1/${projectId}`;

describe('a probe', () => {
  it('takes ids from the first row of the list that the path names, and asks each list once', async () => {
    const { probed, asked } = await run(
      {
        showJob: { ...read, route: 'GET /v1/{project_id}/jobs/{job_id}', response: z.object({}) },
        listParts: {
          ...{ ...read, route: 'GET /v1/{project_id}/things/{thing_id}/parts', response: Rows },
          query: z.strictObject({ limit: z.optional(z.int()) }),
        },
        showPart: {
          ...{ ...read, route: 'GET /v1/{project_id}/things/{thing_id}/parts/{part_id}' },
          response: z.object({}),
        },
        listThings: { ...read, route: 'GET /v1/{project_id}/things/detail', response: Rows },
      },
      {
        [`${root}/things/detail`]: { count: 1, rows: [{ id: 't1' }, { id: 't2' }] },
        [`${root}/things/t1/parts`]: { rows: [{ id: 'x1' }] },
        [`${root}/things/t1/parts/x1`]: {},
      },
    );
    expect(probed).toEqual({
      'vpcep.showJob': 'nothing to ask', // nobody lists jobs
      ...{ 'vpcep.listParts': 'answered', 'vpcep.showPart': 'answered', 'vpcep.listThings': 'answered' },
    });
    expect(asked.map(({ path }) => path)).toEqual([
      `${root}/things/detail`,
      `${root}/things/t1/parts?limit=10`,
      `${root}/things/t1/parts/x1`,
    ]);
  });

  it('puts such an id into a body that needs one', async () => {
    const body = z.strictObject({
      jobs: z.array(z.string()),
      kind: z.enum(['a', 'b']),
      note: z.optional(z.string()),
    });
    const { probed, asked } = await run(
      {
        status: { ...read, route: 'POST /v1/{project_id}/status', body, response: z.object({}) },
        list: { ...read, route: 'GET /v1/{project_id}/jobs', response: Rows },
      },
      { [`${root}/jobs`]: { rows: [{ id: 'j1' }] }, [`${root}/status`]: {} },
    );
    expect(probed['vpcep.status']).toBe('answered');
    expect(JSON.parse(asked.find(({ path }) => path === `${root}/status`)!.body)).toEqual({
      jobs: ['j1'],
      kind: 'a',
    });
  });

  it('has nothing to ask where a list is empty', async () => {
    const { probed } = await run(
      {
        list: { ...read, route: 'GET /v1/{project_id}/things', response: Rows },
        show: { ...read, route: 'GET /v1/{project_id}/things/{thing_id}', response: z.object({}) },
      },
      { [`${root}/things`]: { rows: [] } },
    );
    expect(probed).toEqual({ 'vpcep.list': 'answered', 'vpcep.show': 'nothing to ask' });
  });

  it('never asks for a secret, writes nothing, and leaves other vendors alone', async () => {
    const { probed, asked } = await run(
      {
        secret: { ...read, route: 'GET /v1/{project_id}/keys', internal: true, response: z.object({}) },
        write: { ...read, effect: 'write', route: 'POST /v1/{project_id}/things', response: z.object({}) },
      },
      {},
    );
    expect({ probed, asked }).toEqual({ probed: {}, asked: [] });
  });
});
