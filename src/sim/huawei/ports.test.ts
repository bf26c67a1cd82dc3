import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vipWalkThrough } from '../../contract/services/vpc.examples.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, rowsOf, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
beforeAll(async () => {
  cloud = await openCloud(20);
  ask = await signIn(cloud);
});
afterAll(() => cloud.close());

const networkNamed = (name: string) => cloud.world.subnets.find((subnet) => subnet.name === name)!;
const vip = (more: object = {}, network = networkNamed('subnet-prod-shop-db').id) => ({
  port: { ...vipWalkThrough.create.port, network_id: network, ...more },
});
const portOf = ({ body }: { body: unknown }) => (body as { port: Record<string, unknown> }).port;
const change = (id: unknown, port: object) => ask('PUT', `/vpc/v2.0/ports/${String(id)}`, { port });

describe('a virtual IP', () => {
  it('comes about as the walk-through says: built, then DOWN, which is well', async () => {
    const answer = await ask('POST', '/vpc/v2.0/ports', vip());
    expect(answer.status).toBe(201);
    const { id, ...port } = portOf(answer);
    expect(Object.keys({ id, ...port })).toEqual(
      expect.arrayContaining(Object.keys(vipWalkThrough.created.port)),
    );
    expect(port).toMatchObject({ status: 'BUILD', device_id: '', allowed_address_pairs: [] });
    await expect
      .poll(async () => portOf(await ask('GET', `/vpc/v2.0/ports/${String(id)}`))['status'])
      .toBe('DOWN');
  });

  it('is bound to a NIC found by server and network, whose check is then off', async () => {
    const server = cloud.world.servers.find(({ name }) => name === 'prod-shop-db-01')!;
    const { id: network } = networkNamed('subnet-prod-shop-db');
    const nics = rowsOf(
      await ask('GET', `/vpc/v2.0/ports?device_id=${server.id}&network_id=${network}`),
      'ports',
    );
    expect(nics).toHaveLength(1);
    const [{ ip_address }] = nics[0]!['fixed_ips'] as [{ ip_address: string }];
    const { id } = portOf(await ask('POST', '/vpc/v2.0/ports', vip()));
    const pairs = [{ ip_address }];
    expect(portOf(await change(id, { allowed_address_pairs: pairs }))).toMatchObject({
      allowed_address_pairs: pairs,
    });
    const off = [{ ip_address: '1.1.1.1/0' }];
    expect(portOf(await change(nics[0]!.id, { allowed_address_pairs: off }))).toMatchObject({
      allowed_address_pairs: off,
    });
    expect(portOf(await change(id, { allowed_address_pairs: [] }))).toMatchObject({
      allowed_address_pairs: [],
    });
    expect((await ask('DELETE', `/vpc/v2.0/ports/${String(id)}`)).status).toBe(204);
    expect((await ask('GET', `/vpc/v2.0/ports/${String(id)}`)).status).toBe(404);
  });

  it.each<[string, () => Promise<unknown>, number, string]>([
    [
      'IpAddressInUse: another port has it',
      () => ask('POST', '/vpc/v2.0/ports', vip({ fixed_ips: [{ ip_address: '10.10.2.10' }] })),
      409,
      'IpAddressInUse',
    ],
    [
      'IpAddressAlreadyAllocated: the gateway has it',
      () => ask('POST', '/vpc/v2.0/ports', vip({ fixed_ips: [{ ip_address: '10.10.2.1' }] })),
      409,
      'IpAddressAlreadyAllocated',
    ],
    [
      'an address of another subnet',
      () => ask('POST', '/vpc/v2.0/ports', vip({ fixed_ips: [{ ip_address: '10.10.3.77' }] })),
      400,
      'InvalidIpForNetwork',
    ],
    [
      'a network that is not there',
      () => ask('POST', '/vpc/v2.0/ports', vip({}, vipWalkThrough.create.port.network_id)),
      404,
      'NetworkNotFound',
    ],
    [
      'another owner',
      () => ask('POST', '/vpc/v2.0/ports', vip({ device_owner: 'network:dhcp' })),
      400,
      'InvalidInput',
    ],
    [
      'two addresses',
      () => ask('POST', '/vpc/v2.0/ports', vip({ fixed_ips: [{}, {}] })),
      400,
      'InvalidInput',
    ],
    [
      'a field nobody knows',
      () => ask('POST', '/vpc/v2.0/ports', vip({ colour: 'red' })),
      400,
      'HTTPBadRequest',
    ],
    ['no port at all', () => ask('POST', '/vpc/v2.0/ports', {}), 400, 'HTTPBadRequest'],
    ['a change of owner', () => change(anyVip(), { device_owner: '' }), 400, 'HTTPBadRequest'],
    [
      '0.0.0.0/0',
      () => change(anyVip(), { allowed_address_pairs: [{ ip_address: '0.0.0.0/0' }] }),
      400,
      'InvalidInput',
    ],
    [
      'the same pair twice',
      () =>
        change(anyVip(), { allowed_address_pairs: [{ ip_address: '10.0.0.1' }, { ip_address: '10.0.0.1' }] }),
      400,
      'DuplicateAddressPairInRequest',
    ],
    ['deleting a NIC', () => ask('DELETE', `/vpc/v2.0/ports/${nicId()}`), 409, 'PortInUse'],
    ['a marker that is no row', () => ask('GET', '/vpc/v2.0/ports?marker=nobody'), 400, 'HTTPBadRequest'],
    ['a page that is too large', () => ask('GET', '/vpc/v2.0/ports?limit=2001'), 400, 'HTTPBadRequest'],
  ])('refuses %s in Neutron’s words', async (_what, attempt, status, type) => {
    expect(await attempt()).toMatchObject({ status, body: { NeutronError: { type } } });
  });
  const all = () => [...cloud.world.ports.values()];
  const anyVip = () => all().find(({ owner }) => owner === 'neutron:VIP_PORT')!.id;
  const nicId = () => all().find(({ device }) => device !== '')!.id;

  it('runs into the quota', async () => {
    cloud.faults.set({ portQuota: 1 });
    expect(await ask('POST', '/vpc/v2.0/ports', vip())).toMatchObject({
      status: 409,
      body: { NeutronError: { type: 'OverQuota' } },
    });
    cloud.faults.clear();
  });

  it('finds that a NIC has vanished meanwhile', async () => {
    const id = nicId();
    cloud.faults.set({ vanish: id });
    expect(await change(id, { allowed_address_pairs: [] })).toMatchObject({
      status: 404,
      body: { NeutronError: { type: 'PortNotFound' } },
    });
  });
});

describe('lists', () => {
  it('give ports by owner, by network and by address', async () => {
    const vips = rowsOf(await ask('GET', '/vpc/v2.0/ports?device_owner=neutron:VIP_PORT'), 'ports');
    expect(vips.length).toBeGreaterThanOrEqual(60);
    const [first] = vips;
    const network = String(first!['network_id']);
    const [{ ip_address }] = first!['fixed_ips'] as [{ ip_address: string }];
    const query = `network_id=${network}&fixed_ips=ip_address%3D${ip_address}`;
    expect(rowsOf(await ask('GET', `/vpc/v2.0/ports?${query}`), 'ports').map(({ id }) => id)).toEqual([
      first!.id,
    ]);
  });

  it('lead on by links to an address that only Neutron knows', async () => {
    const answer = await ask('GET', '/vpc/v2.0/ports?limit=2');
    const rows = rowsOf(answer, 'ports');
    expect(answer.body).toMatchObject({
      ports_links: [
        { rel: 'next', href: `http://192.168.82.231:9696/v2.0/ports?limit=2&marker=${rows[1]!.id}` },
      ],
    });
    const next = rowsOf(await ask('GET', `/vpc/v2.0/ports?limit=2&marker=${rows[1]!.id}`), 'ports');
    expect(next.map(({ id }) => id).every((id) => id > rows[1]!.id)).toBe(true);
  });

  it('have 10 VPCs, 40 subnets whose id is their network’s, 300 servers and 40 elastic IPs', async () => {
    const v1 = `/vpc/v1/${cloud.projectId}`;
    expect(rowsOf(await ask('GET', `${v1}/vpcs`), 'vpcs')).toHaveLength(10);
    const subnets = rowsOf(await ask('GET', `${v1}/subnets`), 'subnets');
    expect(subnets).toHaveLength(40);
    expect(
      subnets.every(
        ({ id, neutron_network_id, neutron_subnet_id }) =>
          id === neutron_network_id && id !== neutron_subnet_id,
      ),
    ).toBe(true);
    expect(rowsOf(await ask('GET', `${v1}/publicips`), 'publicips')).toHaveLength(40);
    const servers = await ask('GET', `/ecs/v1/${cloud.projectId}/cloudservers/detail?limit=100&offset=3`);
    expect(servers.body).toMatchObject({ count: 300 });
    expect(rowsOf(servers, 'servers')).toHaveLength(100);
    expect(
      rowsOf(
        await ask('GET', `/ecs/v1/${cloud.projectId}/cloudservers/detail?limit=100&offset=4`),
        'servers',
      ),
    ).toEqual([]);
  });
});
