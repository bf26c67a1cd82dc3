import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seenHeader } from '../contract/channels.ts';
import { startCloud, type SimulatedCloud } from '../sim/huawei/server.ts';
import { connectScopes } from './connections.ts';
import { openCatalogue } from './testing/catalogueApp.ts';
import { connectToHuawei } from './testing/fakeHuawei.ts';
import { limits } from './upstream.ts';

// What people do to one virtual IP at once, and what goes away under their hands: from the BFF's address to the
// simulated cloud.

let cloud: SimulatedCloud;
beforeEach(async () => (cloud = await startCloud({ seed: 7 })));
afterEach(() => cloud.close());

const portsAt = '/api/cn-north-4/vpc/v2.0/ports';
const pairsOf = (...addresses: string[]) => addresses.map((ip_address) => ({ ip_address }));

async function open(more: object = {}) {
  const { config, log } = connectToHuawei(cloud.url, { ...cloud.scope, ...more }, limits);
  const { ask, audit } = await openCatalogue(connectScopes(config, log, limits), {
    'cn-north-4': 'operator',
  });
  const read = (path: string) => ask(path, undefined, {}, 'GET');
  /** As somebody does who has seen these pairs. */
  const change = (id: string, pairs: object[], seen: object[]) =>
    ask(
      `${portsAt}/${id}`,
      { port: { allowed_address_pairs: pairs } },
      { [seenHeader]: encodeURIComponent(JSON.stringify({ allowed_address_pairs: seen })) },
      'PUT',
    );
  return { ask, audit, read, change };
}

const ports = () => [...cloud.world.ports.values()];
const boundVip = () => ports().find(({ owner, pairs }) => owner === 'neutron:VIP_PORT' && pairs.length > 0)!;

describe('two people bind the same virtual IP', () => {
  it('one after the other: the second sees both sides, and nothing is lost', async () => {
    const { change, audit } = await open();
    const { id, pairs: before } = boundVip();
    const [mine, theirs] = ['10.10.1.77', '10.10.1.88'].map((address) => [...before, ...pairsOf(address)]);
    expect(await change(id, theirs!, before)).toMatchObject({ status: 200 });
    expect(await change(id, mine!, before)).toMatchObject({
      status: 409,
      answer: {
        ...{ kind: 'conflict', code: 'seenDiffers' },
        seen: { allowed_address_pairs: before },
        found: { allowed_address_pairs: theirs },
      },
    });
    expect(boundVip().pairs).toEqual(theirs);
    expect(audit.map(({ outcome }) => outcome?.outcome)).toEqual(['done', 'refused']);
  });

  it('in the same moment: one of them is first, and the other is told', async () => {
    const { change } = await open();
    const { id, pairs: before } = boundVip();
    const wanted = [1, 2, 3, 4].map((nth) => [...before, ...pairsOf(`10.10.1.7${nth}`)]);
    const answers = await Promise.all(wanted.map((pairs) => change(id, pairs, before)));
    const won = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(boundVip().pairs).toEqual(wanted[won]);
    for (const { answer } of answers.filter(({ status }) => status === 409))
      expect(answer).toMatchObject({ found: { allowed_address_pairs: wanted[won] } });
  });
});

it('a NIC that has vanished between two steps is not found, and the virtual IP keeps what it has', async () => {
  const { read, change, audit } = await open();
  const { device, subnet } = ports().find(({ device }) => device !== '')!;
  const { answer } = await read(`${portsAt}?device_id=${device}&network_id=${subnet.id}`);
  const [nic] = answer!['ports'] as [{ id: string; allowed_address_pairs: object[] }];
  const { id, pairs } = boundVip();

  cloud.faults.set({ vanish: nic.id });
  cloud.requests.clear();
  expect(await change(nic.id, pairsOf('1.1.1.1/0'), nic.allowed_address_pairs)).toMatchObject({
    status: 404,
    answer: { kind: 'notFound', code: 'PortNotFound', message: expect.stringContaining(nic.id) as string },
  });
  expect(cloud.requests.all().filter(({ method }) => method === 'PUT')).toEqual([]);
  expect(audit).toEqual([]); // nothing was begun
  expect((await read(`${portsAt}/${id}`)).answer).toMatchObject({ port: { allowed_address_pairs: pairs } });
});

it.each([
  ['ahead', 3600_000],
  ['behind', -3600_000],
])('keys of a cloud whose clock is an hour %s make one virtual IP, not two', async (_, skew) => {
  cloud.faults.set({ skew });
  const { ask } = await open({ auth: cloud.keys });
  const before = ports().length;
  const network_id = cloud.world.subnets[0]!.id;
  const body = { port: { network_id, device_owner: 'neutron:VIP_PORT', name: 'vip-of-keys' } };
  expect(await ask(portsAt, body)).toMatchObject({ status: 201 });
  expect(ports()).toHaveLength(before + 1);
  const tries = cloud.requests.all().filter(({ method }) => method === 'POST');
  expect(tries.at(-1)).toMatchObject({ status: 201, body });
  expect(tries.slice(0, -1).every(({ status }) => status === 401)).toBe(true);
});
