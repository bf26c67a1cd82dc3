import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../contract/catalogue.ts';
import { vpc } from '../contract/services/vpc.ts';
import { user } from '../sim/huawei/identity.ts';
import { startCloud, type SimulatedCloud } from '../sim/huawei/server.ts';
import { probe, type Probed } from './probe.ts';
import { connectToHuawei } from './testing/fakeHuawei.ts';
import { limits } from './upstream.ts';

// The two readings of one catalogue against each other: what the BFF asks, the simulated cloud answers.

const patient = { ...limits, throttled: 1_000 };
let cloud: SimulatedCloud;
beforeAll(async () => {
  cloud = await startCloud({ seed: 7 });
});
afterEach(() => cloud.faults.clear());
afterAll(() => cloud.close());

const connect = (more: object = {}) =>
  connectToHuawei(cloud.url, { ...cloud.scope, ...more }, patient).connection;
const signIns = () =>
  cloud.requests.all().filter(({ path }) => path.startsWith('/iam/v3/auth/tokens')).length;

describe.each([
  ['by password', () => ({})],
  ['by keys', () => ({ auth: cloud.keys })],
])('signed in %s', (_, more) => {
  it('every read is answered as the contract has it', async () => {
    const probed: Probed[] = [];
    for await (const one of probe(connect(more()), operations)) probed.push(one);
    const of = (wanted: Probed['outcome']) => probed.filter(({ outcome }) => outcome === wanted);
    expect([...of('outside the contract'), ...of('refused')]).toEqual([]);
    expect(of('answered').map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['iam.listProjects', 'vpc.listPorts', 'vpc.showPort']),
    );
  });

  it('a port that is not there is not found, in the words of the network service', async () => {
    const asked = connect(more()).call(vpc.showPort, { params: { port_id: 'nobody' } });
    await expect(asked).rejects.toMatchObject({ kind: 'notFound', code: 'PortNotFound' });
  });

  it('its health tells the project, the user and the clock', async () => {
    cloud.faults.set({ skew: 60_000 });
    expect(await connect(more()).health()).toMatchObject({
      ...{ reachable: true, signedIn: true, version: 'v3.6', project: cloud.scope.region, lastError: null },
      user: 'auth' in more() ? null : user.id, // of a key the vendor does not say whose it is
      clockSkew: expect.closeTo(60, -1) as number,
    });
  });
});

const day = 24 * 3600_000;
it.each([
  ['die', () => ({ deadTokens: true })],
  ['expire', (pages: number) => ({ skew: 2 * pages * day })],
])('tokens that %s in the middle of a walk cost no page', async (_, fault) => {
  const connection = connect();
  const before = signIns();
  const ids: string[] = [];
  for (let marker: string | undefined; ids.length < 30;) {
    const query = { limit: 10, ...(marker === undefined ? {} : { marker }) };
    const { ports } = (await connection.call(vpc.listPorts, { query })).value;
    ids.push(...ports!.map(({ id }) => id));
    marker = ids.at(-1);
    cloud.faults.set(fault(ids.length / 10));
  }
  expect(new Set(ids).size).toBe(30);
  expect(signIns() - before).toBe(3);
});

it('a clock that is an hour off refuses no signature for long', async () => {
  cloud.faults.set({ skew: 3600_000 });
  const { ports } = (await connect({ auth: cloud.keys }).call(vpc.listPorts, { query: { limit: 1 } })).value;
  expect(ports).toHaveLength(1);
});

it.each([
  ['a wrong password', { password: 'not-the-one' }, 'The username or password is wrong.'],
  ['a wrong project', { project: 'cn-south-9' }, 'Could not find project: cn-south-9.'],
])('%s is refused once', async (_, more, words) => {
  const connection = connect({ auth: { ...cloud.scope.auth, ...more } });
  const before = signIns();
  for (let nth = 0; nth < 5; nth++)
    await expect(connection.call(vpc.listPorts, {})).rejects.toMatchObject({
      ...{ code: 'signInRefused', message: `Huawei Cloud refused the sign-in: ${words}` },
    });
  expect(signIns() - before).toBe(1);
});

it('a locked user is told so', async () => {
  cloud.faults.set({ lockedUser: true });
  await expect(connect().call(vpc.listPorts, {})).rejects.toMatchObject({
    message: 'Huawei Cloud refused the sign-in: The account is locked.',
  });
});

it('a throttled burst gets through', async () => {
  const connection = connect();
  await connection.call(vpc.listPorts, { query: { limit: 1 } });
  cloud.faults.set({ burst: 20 });
  const burst = Array.from({ length: 30 }, () => connection.call(vpc.listPorts, { query: { limit: 1 } }));
  expect(await Promise.all(burst)).toHaveLength(30);
});

it('a redirect is not followed', async () => {
  const connection = connect();
  await connection.call(vpc.listPorts, { query: { limit: 1 } });
  cloud.faults.set({ redirect: `${cloud.url}/-/requests` });
  await expect(connection.call(vpc.listPorts, {})).rejects.toMatchObject({
    kind: 'drift',
    code: 'redirected',
  });
});
