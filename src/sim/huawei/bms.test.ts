import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../bff/config.ts';
import { connectScopes } from '../../bff/connections.ts';
import { followed } from '../../contract/services/bms/jobs.ts';
import { diskRulesOf, zonesOf } from '../../contract/services/bms/flavors.ts';
import { bms } from '../../contract/services/bms.ts';
import { ecs } from '../../contract/services/ecs.ts';
import { ims } from '../../contract/services/ims.ts';
import { orderPages } from '../../contract/services/bms.examples.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
let root: string;
beforeEach(async () => {
  cloud = await openCloud(20_000);
  ask = await signIn(cloud);
  root = `/bms/v1/${cloud.projectId}/baremetalservers`;
  // The network and the key pair of which the pages speak.
  const { vpcid, nics, key_name } = orderPages.localDisk.server;
  const vpc = { ...cloud.world.vpcs[0]!, id: vpcid };
  cloud.world.vpcs.push(vpc);
  cloud.world.subnets.push({ ...cloud.world.subnets[0]!, id: nics[0]!.subnet_id, vpc });
  cloud.world.bareMetal.keypairs.push(key_name);
});
afterEach(() => cloud.close());

const connect = () =>
  connectScopes(
    parseConfig({ grants: [], scopes: { 'cn-north-4': { vendor: 'huawei', ...cloud.scope } } }),
    pino({ level: 'silent' }),
  ).get('cn-north-4')!;
const order = (change: object) =>
  ask('POST', root, { server: { ...orderPages.localDisk.server, ...change } });
const refusal = (code: string, message: RegExp) => ({
  status: 400,
  body: { error: { code, message: expect.stringMatching(message) as string } },
});
const servers = () => [...cloud.world.bareMetal.servers.values()];

describe('an order', () => {
  it('of each of the four pages is taken as it stands there', async () => {
    for (const request of Object.values(orderPages)) {
      const taken = await ask('POST', root, request);
      expect(taken).toMatchObject({
        status: 200,
        body: { order_id: expect.stringMatching(/^CS/) as string },
      });
      expect(taken.body).toHaveProperty('job_id');
    }
    expect(
      cloud.requests
        .all()
        .slice(-4)
        .map(({ body }) => body),
    ).toEqual(Object.values(orderPages));
  });

  it('of a LocalDisk flavour with a root volume is refused (BMS.0047)', async () => {
    const refused = refusal('BMS.0047', /local disk/);
    expect(await order({ root_volume: { volumetype: 'SAS', size: 150 } })).toMatchObject(refused);
  });

  it('of a data disk on a flavour without EVS is refused', async () => {
    const { data_volumes } = orderPages.dataVolumes.server;
    const refused = refusal('BMS.0018', /does not support EVS/);
    expect(await order({ flavorRef: 'physical.d2.large', data_volumes })).toMatchObject(refused);
  });

  it('of a root volume under the image’s minimum is refused, and so is none at all', async () => {
    const quick = { flavorRef: 'physical.h2.large' };
    const root_volume = { volumetype: 'SAS', size: 99 };
    expect(await order({ ...quick, root_volume })).toMatchObject(refusal('BMS.0047', /min_disk \(100\)/));
    expect(await order(quick)).toMatchObject(refusal('BMS.0047', /missing/));
  });

  it('is refused for a zone that is sold out, the source’s own brackets, a key pair that is not', async () => {
    const { publicip } = orderPages.eip.server;
    const asWritten = { eip: { ...publicip.eip, extendparam: [{ chargingMode: 'prePaid' }] } };
    const { extendparam } = orderPages.localDisk.server;
    expect(await order({ availability_zone: 'cn-north-4c' })).toMatchObject(refusal('BMS.0021', /AZ/));
    expect(await order({ publicip: asWritten })).toMatchObject(refusal('BMS.0019', /publicip/));
    expect(await order({ key_name: 'none' })).toMatchObject(refusal('BMS.0049', /key pair/));
    const truth = { extendparam: { ...extendparam, isAutoPay: true } };
    expect(await order(truth)).toMatchObject(refusal('BMS.0018', /extendparam/));
  });

  it('that is not paid for begins nothing', async () => {
    const before = cloud.world.bareMetal.servers.size;
    const { extendparam } = orderPages.localDisk.server;
    const { body } = await order({ extendparam: { ...extendparam, isAutoPay: 'false' } });
    expect(Object.keys(body as object)).toEqual(['order_id']);
    expect(cloud.world.bareMetal.servers.size).toBe(before);
  });

  it('of three where one is left: the job succeeds, two of its parts do not, and it is told as failed', async () => {
    const s3 = cloud.world.bareMetal.flavors.find(({ id }) => id === 'physical.s3.large')!;
    s3.zones['cn-north-4a']!.stock = 1;
    const connection = connect();
    const body = { server: { ...orderPages.localDisk.server, count: 3 } } as never;
    const { value: begun } = await connection.call(bms.createServers, { body });
    const ended = await expect
      .poll(async () => (await connection.call(bms.showJob, followed.began(begun as never) as never)).value)
      .toMatchObject({ status: 'SUCCESS' })
      .then(() => connection.call(bms.showJob, followed.began(begun as never) as never));
    expect(followed.state(ended.value as never)).toEqual({
      ...{ phase: 'failed', progress: 100 },
      message: '2/3: No valid host was found. There are not enough hosts available.',
    });
    const made = servers().filter(({ name }) => name.startsWith('bms-test01'));
    expect(made.map(({ name, status }) => [name, status])).toEqual([
      ['bms-test01-0001', 'ACTIVE'],
      ['bms-test01-0002', 'ERROR'],
      ['bms-test01-0003', 'ERROR'],
    ]);
    expect(ended.drift).toBe(0);
  });
});

describe('a server', () => {
  it('stops, starts and reboots where its state allows it', async () => {
    const { id } = servers().find(({ status, task }) => status === 'ACTIVE' && !task)!;
    const power = (body: object) => ask('POST', `${root}/action`, body);
    const only = { servers: [{ id }] };
    expect(await power({ 'os-start': only })).toMatchObject({ status: 409 });
    expect(await power({ 'os-stop': { type: 'HARD', ...only } })).toMatchObject({ status: 200 });
    await expect.poll(() => cloud.world.bareMetal.servers.get(id)?.status).toBe('SHUTOFF');
    expect(await power({ 'os-start': only })).toMatchObject({ status: 200 });
    await expect.poll(() => cloud.world.bareMetal.servers.get(id)?.status).toBe('ACTIVE');
    expect(await power({ reboot: { type: 'HARD', ...only } })).toMatchObject({ status: 200 });
    expect(cloud.world.bareMetal.servers.get(id)).toMatchObject({ status: 'HARD_REBOOT' });
  });

  it('of a period is not deleted, another is', async () => {
    const remove = (id: string) =>
      ask('POST', `${root}/delete`, { servers: [{ id }], delete_publicip: true });
    const free = servers().find(({ order: paid, status }) => !paid && status === 'SHUTOFF')!;
    expect(await remove(servers().find(({ order: paid }) => paid)!.id)).toMatchObject(
      refusal('BMS.0046', /Unsubscribe/),
    );
    expect(await remove(free.id)).toMatchObject({ status: 200 });
    await expect.poll(() => cloud.world.bareMetal.servers.has(free.id)).toBe(false);
  });
});

it('everything that is read is as the contract has it', async () => {
  const connection = connect();
  const zones = ['cn-north-4a', 'cn-north-4b'];
  const answers = [
    await connection.call(bms.listServers, { query: { limit: 1000, offset: 1 } }),
    await connection.call(bms.listFlavors, {}),
    await connection.call(bms.listStock, { query: { availability_zone: zones } }),
    await connection.call(ims.listImages, { query: { virtual_env_type: 'Ironic', limit: 500 } }),
    await connection.call(ecs.listKeypairs, {}),
  ];
  expect(answers.map(({ drift }) => drift)).toEqual(answers.map(() => 0));
  expect(answers[2]!.value).toMatchObject({
    available_resource: zones.map((availability_zone) => ({ availability_zone })),
  });
});

it('what a flavour boots from is told late where the list does not say it', async () => {
  const connection = connect();
  const { value } = await connection.call(bms.listFlavors, {});
  const rules = (value.flavors ?? []).map(({ id, os_extra_specs }) => [
    id,
    diskRulesOf(os_extra_specs ?? {}),
  ]);
  expect(Object.fromEntries(rules)).toMatchObject({
    'physical.s3.large': { root: 'refused', data: true },
    'physical.h2.large': { root: 'needed', data: true },
    'physical.d2.large': { root: 'refused', data: false },
    'physical.kl1.3xlarge': undefined,
  });
  const params = { flavor_id: 'physical.kl1.3xlarge' };
  const { extra_specs } = (await connection.call(ecs.showFlavorSpecs, { params })).value;
  expect(diskRulesOf(extra_specs ?? {})).toEqual({ root: 'needed', data: true });
  expect(zonesOf(extra_specs ?? {})).toEqual([
    { zone: 'cn-north-4b', status: 'normal' },
    { zone: 'cn-north-4c', status: 'obt' },
  ]);
});
