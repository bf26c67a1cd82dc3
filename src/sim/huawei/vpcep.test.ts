import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Port } from './entities.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, rowsOf, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
let services: string;
beforeEach(async () => {
  cloud = await openCloud(300);
  ask = await signIn(cloud);
  services = `/vpcep/v1/${cloud.projectId}/vpc-endpoint-services`;
});
afterEach(() => cloud.close());

const mapping = { client_port: 9000, server_port: 9001, protocol: 'TCP' };
const balancer = (index = 5): Port =>
  [...cloud.world.ports.values()].filter(({ owner }) => owner.startsWith('neutron:LOADBALANCER'))[index]!;
const wanted = (more: object = {}) => {
  const port = balancer();
  return { port_id: port.id, vpc_id: port.subnet.vpc.id, server_type: 'LB', ports: [mapping], ...more };
};
const create = (more: object = {}) => ask('POST', services, wanted(more));
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const statusOf = async (id: string) =>
  ((await ask('GET', `${services}/${id}`)).body as { status?: string }).status;
const serviceNamed = (name: string) =>
  [...cloud.world.services.values()].find((service) => service.name === name)!;

describe('an endpoint service', () => {
  it('answers before it exists, and is available a minute or two later', async () => {
    const answer = await create({ service_name: 'orders' });
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'creating', approval_enabled: true, tcp_proxy: 'close' },
    });
    expect(answer.body).toMatchObject({ service_name: `cn-north-4.orders.${idOf(answer)}` });
    await expect.poll(() => statusOf(idOf(answer))).toBe('available');
  });

  it('without a name is named by its id', async () => {
    const answer = await create({ service_name: '' });
    expect(answer.body).toMatchObject({ service_name: `cn-north-4.${idOf(answer)}` });
  });

  it('may fail, and says why', async () => {
    cloud.faults.set({ failCreating: 'No back end answered.' });
    const id = idOf(await create());
    await expect.poll(() => statusOf(id)).toBe('failed');
    expect((await ask('GET', `${services}/${id}`)).body).toMatchObject({
      error: [{ message: 'No back end answered.' }],
    });
  });

  it('may stay creating for ever', async () => {
    cloud.faults.set({ stuckCreating: true });
    const stuck = idOf(await create());
    cloud.faults.clear();
    const other = idOf(await create({ port_id: balancer(7).id, vpc_id: balancer(7).subnet.vpc.id }));
    await expect.poll(() => statusOf(other)).toBe('available');
    expect(await statusOf(stuck)).toBe('creating');
  });

  it('with connections is not deleted (.3006); without, it goes in its own time', async () => {
    const used = [...cloud.world.services.values()].find(({ connections }) =>
      connections.some(({ status }) => status === 'accepted'),
    )!;
    expect(await ask('DELETE', `${services}/${used.id}`)).toMatchObject({
      status: 400,
      body: { error_code: 'EndPoint.3006' },
    });
    const free = [...cloud.world.services.values()].find(({ connections }) => connections.length === 0)!;
    expect((await ask('DELETE', `${services}/${free.id}`)).status).toBe(204);
    await expect.poll(async () => (await ask('GET', `${services}/${free.id}`)).status).toBe(404);
  });

  it('runs into the quota (.1018)', async () => {
    cloud.faults.set({ serviceQuota: 30 });
    expect(await create()).toMatchObject({ status: 400, body: { error_code: 'EndPoint.1018' } });
  });

  it.each<[string, () => object, string]>([
    ['a port that is no UUID', () => ({ port_id: 'web-01' }), '3003'],
    ['a port that is not there', () => ({ port_id: '4189d3c2-8882-4871-a3c2-d380272eed88' }), '3008'],
    ['a port of another VPC', () => ({ port_id: balancer(6).id }), '3042'],
    ['a VPC that is not there', () => ({ vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80' }), '2001'],
    ['another back end', () => ({ server_type: 'OBS' }), '3021'],
    ['a name with a dot', () => ({ service_name: 'a.b' }), '3076'],
    [
      '201 mappings',
      () => ({ ports: Array.from({ length: 201 }, (_, n) => ({ ...mapping, client_port: n + 1 })) }),
      '3074',
    ],
    ['UDP', () => ({ ports: [{ ...mapping, protocol: 'UDP' }] }), '3075'],
    ['the same mapping twice', () => ({ ports: [mapping, mapping] }), '0002'],
    [
      'a server port that another service has',
      () => ({ ports: [{ ...mapping, server_port: 8443 }] }),
      '3044',
    ],
    [
      '21 tags',
      () => ({ tags: Array.from({ length: 21 }, (_, n) => ({ key: `k${n}`, value: '' })) }),
      '3069',
    ],
    [
      'the same key twice',
      () => ({
        tags: [
          { key: 'a', value: '' },
          { key: 'a', value: '' },
        ],
      }),
      '3067',
    ],
    ['a tag with an odd character', () => ({ tags: [{ key: 'a|b', value: '' }] }), '3068'],
    ['an empty key', () => ({ tags: [{ key: '', value: '' }] }), '3072'],
  ])('refuses %s by its code', async (_what, more, code) => {
    expect(await create(more())).toMatchObject({ status: 400, body: { error_code: `EndPoint.${code}` } });
  });

  it.each(['vpc-legacy', 'vpc-partner'])('refuses %s, which overlaps 198.19.128.0/17', async (name) => {
    const port = [...cloud.world.ports.values()].find(
      ({ subnet, isPrimary }) => isPrimary && subnet.vpc.name === name,
    )!;
    const answer = await create({ port_id: port.id, vpc_id: port.subnet.vpc.id, server_type: 'VM' });
    expect(answer).toMatchObject({
      status: 400,
      body: { error_msg: expect.stringContaining('198.19.') as string },
    });
  });
});

describe('its connections', () => {
  const at = (id: string) => `${services}/${id}/connections`;
  const act = (id: string, action: string, endpoints: string[]) =>
    ask('POST', `${at(id)}/action`, { action, endpoints });
  const pending = () => {
    const service = [...cloud.world.services.values()].find(({ connections }) =>
      connections.some(({ status }) => status === 'pendingAcceptance'),
    )!;
    return { service, connection: service.connections.find(({ status }) => status === 'pendingAcceptance')! };
  };

  it('are received in their time, and rejected at once', async () => {
    const { service, connection } = pending();
    expect(await act(service.id, 'receive', [connection.id])).toMatchObject({
      body: { connections: [{ status: 'creating' }] },
    });
    await expect.poll(() => connection.status).toBe('accepted');
    expect(await act(service.id, 'reject', [connection.id])).toMatchObject({
      body: { connections: [{ status: 'rejected' }] },
    });
  });

  it.each([
    ['two at once', ['a', 'b'], 'receive', 'EndPoint.2031'],
    ['accept, which is called receive', ['a'], 'accept', 'EndPoint.0002'],
    ['one that is not there', ['a'], 'receive', 'EndPoint.0005'],
  ])('refuse %s', async (_what, endpoints, action, error_code) => {
    expect(await act(pending().service.id, action, endpoints)).toMatchObject({ body: { error_code } });
  });

  it('have markers past what a number holds, written as numbers', async () => {
    const token = await signIn(cloud);
    const { body } = await token('GET', at(serviceNamed('stock-api').id));
    // Read by a parser that does not mind, the digits are lost: so they were digits.
    expect((body as { connections: { marker_id: unknown }[] }).connections[0]?.marker_id).toBe(
      Number('422321321312321321'),
    );
  });
});

describe('lists', () => {
  it('begin without an offset, and refuse one past the end', async () => {
    expect(rowsOf(await ask('GET', services), 'endpoint_services')).toHaveLength(10);
    expect(rowsOf(await ask('GET', `${services}?limit=20&offset=20`), 'endpoint_services')).toHaveLength(10);
    expect(await ask('GET', `${services}?offset=30`)).toMatchObject({
      body: { error_code: 'EndPoint.0010' },
    });
    expect(await ask('GET', `${services}?offset=0`)).toMatchObject({ body: { error_code: 'EndPoint.0010' } });
    expect(await ask('GET', `${services}?limit=1001`)).toMatchObject({
      body: { error_code: 'EndPoint.0006' },
    });
  });

  it('find a part of a name in any case', async () => {
    const [row, ...more] = rowsOf(
      await ask('GET', `${services}?endpoint_service_name=ORDERS-A`),
      'endpoint_services',
    );
    expect([row?.['service_name'], more]).toEqual([expect.stringContaining('.orders-api.'), []]);
  });

  it('know who may connect', async () => {
    const { id } = serviceNamed('billing');
    const permissions = ['iam:domain::5fc973eea581490997e82ea11a1df31f'];
    await ask('POST', `${services}/${id}/permissions/action`, { action: 'add', permissions });
    const before = await ask('GET', `${services}/${id}/permissions`);
    expect(before.body).toMatchObject({ total_count: 3 });
    await ask('POST', `${services}/${id}/permissions/action`, { action: 'remove', permissions });
    expect((await ask('GET', `${services}/${id}/permissions`)).body).toMatchObject({ total_count: 2 });
  });
});
