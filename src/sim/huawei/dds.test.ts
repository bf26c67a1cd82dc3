import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../bff/config.ts';
import { connectScopes } from '../../bff/connections.ts';
import type { Connection } from '../../bff/services.ts';
import { dds } from '../../contract/services/dds.ts';
import { instancesPage } from '../../contract/services/dds.examples.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, rowsOf, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
let root: string;
beforeEach(async () => {
  cloud = await openCloud(300);
  ask = await signIn(cloud);
  root = `/dds/v3/${cloud.projectId}`;
});
afterEach(() => cloud.close());

const connect = (): Connection =>
  connectScopes(
    parseConfig({ grants: [], scopes: { 'cn-north-4': { vendor: 'huawei', ...cloud.scope } } }),
    pino({ level: 'silent' }),
  ).get('cn-north-4')!;
const free = () =>
  [...cloud.world.databases.values()].find(
    ({ actions, status, payMode }) => actions.length === 0 && status === 'normal' && payMode === '0',
  )!;
const inState = (state: string) =>
  [...cloud.world.databases.values()].find(({ status }) => status === state)!;
const restart = (id: string) => ask('POST', `${root}/instances/${id}/restart`, { target_id: id });
const jobOf = async ({ body }: { body: unknown }) =>
  (await ask('GET', `${root}/jobs?id=${(body as { job_id: string }).job_id}`)).body as { job: object };

describe('the walk-through', () => {
  it('asks what the page asks, and is answered as it shows', async () => {
    const connection = connect();
    const { value, drift } = await connection.call(dds.listInstances, { query: instancesPage.query });
    expect(cloud.requests.all().at(-1)).toMatchObject({
      ...{ method: 'GET', path: `${root}/instances?offset=0&limit=1`, body: undefined, status: 200 },
    });
    expect(value.instances).toHaveLength(1);
    expect(value.total_count).toBe(instancesPage.answer.total_count);
    expect(drift).toBe(0);
    const shown = rowsOf(await ask('GET', `${root}/instances?offset=0&limit=1`), 'instances')[0]!;
    const [ofPage] = instancesPage.answer.instances;
    expect(Object.keys(shown)).toEqual(expect.arrayContaining(Object.keys(ofPage!)));
  });

  it('goes on until instances is absent', async () => {
    const past = await connect().call(dds.listInstances, { query: { offset: 24, limit: 10 } });
    expect(past.value).toEqual({ instances: undefined, total_count: 24 });
  });

  it('reads both ways of writing a port and TLS as one', async () => {
    const { value } = await connect().call(dds.listInstances, {});
    expect(new Set(value.instances?.map(({ port }) => port))).toEqual(new Set(['8635']));
    expect(new Set(value.instances?.map(({ ssl }) => ssl))).toEqual(new Set([true, false]));
    expect(value.instances?.some(({ groups }) => typeof groups?.[0]?.volume?.size === 'number')).toBe(true);
  });
});

describe('a list of databases', () => {
  it.each(['limit=0', 'limit=101', 'limit=x', 'offset=-1', 'name=*', 'mode=Cluster'])(
    'is refused with %s (DBS.200001)',
    async (query) => {
      expect(await ask('GET', `${root}/instances?${query}`)).toMatchObject({
        ...{ status: 400, body: { error_code: 'DBS.200001' } },
      });
    },
  );

  it.each(['100%', `it's "quoted"`, '商品'])('is filtered by %s as it was typed', async (name) => {
    const database = free();
    database.name = `dds-${name}`;
    const { value } = await connect().call(dds.listInstances, { query: { name: `*${name}` } });
    expect(value.instances?.map(({ id }) => id)).toContain(database.id);
    expect(value.instances?.every((found) => found.name?.includes(name))).toBe(true);
  });

  it('has every mode, and every state of the reference', () => {
    const all = [...cloud.world.databases.values()];
    expect(new Set(all.map(({ mode }) => mode)).size).toBe(3);
    expect([...new Set(all.map(({ status }) => status))]).toEqual(
      expect.arrayContaining([
        ...['normal', 'abnormal', 'creating', 'frozen', 'data_disk_full', 'createfail', 'enlargefail'],
        'updating',
      ]),
    );
  });
});

describe('a job', () => {
  it('restarts, and is busy until it has', async () => {
    const { id } = free();
    const begun = await restart(id);
    expect(begun.status).toBe(202);
    expect(await restart(id)).toMatchObject({ status: 403, body: { error_code: 'DBS.200011' } });
    await expect.poll(() => jobOf(begun)).toMatchObject({ job: { status: 'Completed', progress: '100%' } });
    expect(cloud.world.databases.get(id)?.actions).toEqual([]);
  });

  it('that fails says why, and leaves what it was to delete', async () => {
    cloud.faults.set({ failJobs: 'A node did not stop.' });
    const { id } = free();
    const begun = await ask('DELETE', `${root}/instances/${id}`);
    await expect
      .poll(() => jobOf(begun))
      .toMatchObject({ job: { status: 'Failed', fail_reason: 'A node did not stop.' } });
    expect(cloud.world.databases.has(id)).toBe(true);
  });

  it('may never end', async () => {
    cloud.faults.set({ stuckJobs: true });
    const begun = await restart(free().id);
    cloud.faults.clear();
    const other = await restart(free().id);
    await expect.poll(() => jobOf(other)).toMatchObject({ job: { status: 'Completed' } });
    expect(await jobOf(begun)).toMatchObject({ job: { status: 'Running', progress: '' } });
  });
});

describe('a refusal', () => {
  it.each([
    ['frozen', '200019'],
    ['createfail', '200018'],
    ['creating', '200011'],
  ])('of one that is %s is a conflict (DBS.%s), not a lack of rights', async (state, code) => {
    const { id } = inState(state);
    const asked = { params: { instance_id: id }, body: { target_id: id } };
    await expect(connect().call(dds.restartInstance, asked)).rejects.toMatchObject({
      ...{ kind: 'conflict', code: `DBS.${code}` },
    });
  });

  it('comes when it is deleted twice (DBS.200002)', async () => {
    const { id } = free();
    await ask('DELETE', `${root}/instances/${id}`);
    await expect.poll(() => cloud.world.databases.has(id)).toBe(false);
    expect(await ask('DELETE', `${root}/instances/${id}`)).toMatchObject({
      ...{ status: 404, body: { error_code: 'DBS.200002' } },
    });
  });

  it.each(['abc', '1-orders', 'orders.db', '库'.repeat(22)])('comes for the name %s', async (name) => {
    const answer = await ask('PUT', `${root}/instances/${free().id}/modify-name`, {
      new_instance_name: name,
    });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'DBS.200001' } });
  });
});
