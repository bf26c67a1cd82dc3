import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../bff/config.ts';
import { connectScopes } from '../../bff/connections.ts';
import type { Connection } from '../../bff/services.ts';
import { drs } from '../../contract/services/drs.ts';
import { allOf, jobStates, type JobState } from '../../contract/services/drs/jobs.ts';
import { statusPage } from '../../contract/services/drs.examples.ts';
import { replicationSecrets } from './replication.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
let root: string;
beforeEach(async () => {
  cloud = await openCloud(300);
  ask = await signIn(cloud);
  root = `/drs/v3/${cloud.projectId}/jobs`;
});
afterEach(() => cloud.close());

const connect = (): Connection =>
  connectScopes(
    parseConfig({ grants: [], scopes: { 'cn-north-4': { vendor: 'huawei', ...cloud.scope } } }),
    pino({ level: 'silent' }),
  ).get('cn-north-4')!;
const all = () => [...cloud.world.replication.values()];
const inState = (state: JobState) => all().find(({ status }) => status === state)!;
const statuses = (body: object) => ask('POST', `${root}/batch-status`, body);

describe('the walk-through', () => {
  it('asks what the page asks, field by field, and is answered as it shows', async () => {
    const [first, second] = statusPage.request.jobs;
    const { replication } = cloud.world;
    replication.set(first!, { ...inState('INCRE_TRANSFER_STARTED'), id: first! });
    replication.set(second!, { ...inState('INCRE_TRANSFER_FAILED'), id: second! });
    const { value, drift } = await connect().call(drs.batchListJobStatus, { body: statusPage.request });
    expect(cloud.requests.all().at(-1)).toMatchObject({ method: 'POST', path: `${root}/batch-status` });
    expect(cloud.requests.all().at(-1)?.body).toEqual(statusPage.request);
    expect(value).toEqual(statusPage.answer);
    expect(drift).toBe(0);
  });
});

describe('a batch', () => {
  it('without a page is answered for five', async () => {
    const jobs = all().map(({ id }) => id);
    expect((await statuses({ jobs })).body).toMatchObject({ count: jobs.length });
    expect(((await statuses({ jobs })).body as { results: unknown[] }).results).toHaveLength(5);
    const whole = await statuses({ jobs, page_req: { cur_page: 1, per_page: 0 } });
    expect((whole.body as { results: unknown[] }).results).toHaveLength(jobs.length);
  });

  it('is refused for a cur_page past the end, and so is a list (DRS.M00210)', async () => {
    const jobs = all().map(({ id }) => id);
    const refused = { status: 400, body: { error_code: 'DRS.M00210' } };
    expect(await statuses({ jobs, page_req: { cur_page: 2, per_page: 100 } })).toMatchObject(refused);
    const list = { cur_page: 99, per_page: 100, db_use_type: 'sync' };
    expect(await ask('POST', root, list)).toMatchObject(refused);
    await expect(
      connect().call(drs.listJobs, { body: { ...list, db_use_type: 'sync' } }),
    ).rejects.toMatchObject({
      ...{ kind: 'invalid', code: 'DRS.M00210' },
    });
  });

  it('is good as a whole where one of it is not there, or cannot be told of', async () => {
    const ill = all().find(({ trouble }) => trouble)!;
    const { value } = await connect().call(drs.batchListJobStatus, { body: allOf([ill.id, 'nobodyjb10']) });
    expect(value.results).toEqual([
      { id: ill.id, error_code: 'DRS.M00004', error_message: 'Service is abnormal. Check logs.' },
      { id: 'nobodyjb10', error_code: 'DRS.10000010', error_message: expect.any(String) as string },
    ]);
  });

  it('has every state of the reference among its rows', () => {
    expect(Object.keys(jobStates)).toHaveLength(29);
    expect(new Set(all().map(({ status }) => status)).size).toBe(29);
  });
});

it('shows both ends without what they are reached by', async () => {
  const { id } = inState('INCRE_TRANSFER_STARTED');
  const said = await ask('POST', `${root}/batch-detail`, allOf([id]));
  for (const secret of Object.values(replicationSecrets)) expect(JSON.stringify(said.body)).toContain(secret);
  const { value, drift } = await connect().call(drs.batchListJobDetails, { body: allOf([id]) });
  expect(drift).toBe(0);
  expect(value.results?.[0]?.source_endpoint).toMatchObject({ db_user: 'repl', db_port: 3306 });
  for (const secret of [...Object.values(replicationSecrets), 'password', 'ssl'])
    expect(JSON.stringify(value)).not.toContain(secret);
});

describe('a job', () => {
  const jobs = (id: string) => [{ job_id: id }];
  const state = async (operation: typeof drs.batchStartJobs, id: string) => {
    const { value } = await connect().call(drs.batchListJobStatus, { body: allOf([id]) });
    return operation.job.state(value as never).phase;
  };

  it('is started, paused, goes on, is ended and deleted, and its follower sees each end', async () => {
    const { id } = inState('CONFIGURATION');
    const connection = connect();
    const began = await connection.call(drs.batchStartJobs, { body: { jobs: jobs(id) } });
    expect(drs.batchStartJobs.job.began(began.value as never)).toEqual({ body: allOf([id]) });
    await expect.poll(() => cloud.world.replication.get(id)?.status).toBe('FULL_TRANSFER_STARTED');
    await connection.call(drs.batchStopJobs, { body: { jobs: [{ job_id: id, pause_mode: 'target' }] } });
    await expect.poll(() => state(drs.batchStopJobs as never, id)).toBe('done');
    await connection.call(drs.batchRestoreTask, { body: { jobs: jobs(id) } });
    await expect.poll(() => state(drs.batchStartJobs, id)).toBe('done');
    const end = (delete_type: 'terminate' | 'delete') =>
      connection.call(drs.batchDeleteJobs, { body: { jobs: [{ job_id: id, delete_type }] } });
    await end('terminate');
    expect(cloud.world.replication.get(id)?.status).toBe('RELEASE_RESOURCE_STARTED');
    await expect.poll(() => state(drs.batchDeleteJobs as never, id)).toBe('done');
    await end('delete');
    expect(cloud.world.replication.has(id)).toBe(false);
    expect(await state(drs.batchDeleteJobs as never, id)).toBe('done');
  });

  it('that fails to start says why', async () => {
    cloud.faults.set({ failJobs: 'Access denied.' });
    const { id } = inState('CONFIGURATION');
    await connect().call(drs.batchStartJobs, { body: { jobs: jobs(id) } });
    await expect.poll(() => state(drs.batchStartJobs, id)).toBe('failed');
    expect(cloud.world.replication.get(id)?.reason).toBe('Access denied.');
  });

  it.each([
    ['batchStartJobs', 'INCRE_TRANSFER_STARTED', {}],
    ['batchStopJobs', 'CONFIGURATION', { pause_mode: 'all' }],
    ['batchRestoreTask', 'CREATING', {}],
    ['batchDeleteJobs', 'INCRE_TRANSFER_STARTED', { delete_type: 'delete' }],
    ['batchDeleteJobs', 'RELEASE_RESOURCE_COMPLETE', { delete_type: 'terminate' }],
  ] as const)('does not take %s while it is %s, under 202 (DRS.M01504)', async (name, status, more) => {
    const { id } = inState(status);
    const body = { jobs: [{ job_id: id, ...more }] };
    await expect(
      connect().call<typeof drs.batchStartJobs>(drs[name] as never, { body }),
    ).rejects.toMatchObject({
      ...{ kind: 'conflict', code: 'DRS.M01504' },
    });
    expect(cloud.requests.all().at(-1)?.status).toBe(202);
  });
});
