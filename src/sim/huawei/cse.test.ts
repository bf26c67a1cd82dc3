import { describe, expect, it, onTestFinished } from 'vitest';
import { connectToHuawei } from '../../bff/testing/fakeHuawei.ts';
import { limits } from '../../bff/upstream.ts';
import { cse } from '../../contract/services/cse.ts';
import { registryPage } from '../../contract/services/cse.examples.ts';
import { openCloudBff } from '../../testing/cloudBff.ts';
import { startCloud } from './server.ts';

async function open(speed = 1) {
  const cloud = await startCloud({ seed: 1, speed, registries: true });
  onTestFinished(() => cloud.close());
  const connect = (more: object = {}) =>
    connectToHuawei(cloud.url, { ...cloud.scope, ...more }, limits).connection;
  return { cloud, connect, connection: connect() };
}
const at = (engine: string, serviceId: string) => ({ params: { engine, serviceId } });

describe.each(['engine-a', 'engine-b'])('the walk-through on %s', (engine) => {
  it('sends what the page sends, field by field, and finds the provider', async () => {
    const { cloud, connection } = await open();
    const { provider, instance, consumer, discovery } = registryPage;
    const made = await connection.call(cse.createMicroservice, {
      ...{ params: { engine }, body: provider.request as never },
    });
    const providerId = made.value.serviceId!;
    const registered = await connection.call(cse.registerInstance, {
      ...{ ...at(engine, providerId), body: instance.request as never },
    });
    const second = await connection.call(cse.createMicroservice, {
      ...{ params: { engine }, body: consumer.request as never },
    });
    const found = await connection.call(cse.discoverInstances, {
      ...{ params: { engine }, query: discovery.query, headers: { 'x-consumerid': second.value.serviceId! } },
    });
    const root = '/v4/default/registry/microservices';
    const seen = cloud.requests.all().filter(({ path }) => path.startsWith('/v4/default/'));
    expect(seen.map(({ method, path, body, status }) => [method, path, body, status])).toEqual([
      ['POST', root, provider.request, 200],
      ['POST', `${root}/${providerId}/instances`, instance.request, 200],
      ['POST', root, consumer.request, 200],
      ['GET', discovery.path, undefined, 200],
    ]);
    for (const { headers } of seen) {
      expect(headers['x-domain-name']).toBe('default');
      expect(headers['authorization']).toBe(engine === 'engine-a' ? 'Bearer' : undefined);
    }
    expect(seen.at(-1)?.headers['x-consumerid']).toBe(second.value.serviceId);
    expect(found.drift).toBe(0);
    expect(found.value.instances).toEqual([
      {
        ...discovery.answer.instances[0],
        ...{
          instanceId: registered.value.instanceId,
          serviceId: providerId,
          healthCheck: instance.request.instance.healthCheck,
        },
        ...{ timestamp: expect.stringMatching(/^\d{10}$/) as string },
        ...{ modTimestamp: expect.stringMatching(/^\d{10}$/) as string },
      },
    ]);
  });
});

describe('an engine', () => {
  it('is asked for one token of its own account, and for another when that has died', async () => {
    const { cloud, connection } = await open();
    const list = () => connection.call(cse.listMicroservices, { params: { engine: 'engine-a' } });
    const signIns = () => cloud.requests.all().filter(({ path }) => path === '/v4/token');
    await Promise.all([list(), list()]);
    expect(signIns()).toHaveLength(1);
    expect(signIns()[0]?.body).toEqual({ name: 'root', password: '***' });
    cloud.registries['engine-a']!.killTokens();
    expect((await list()).value.services).toHaveLength(14);
    expect(signIns()).toHaveLength(2);
    // The cloud's own identity had no part in it.
    expect(cloud.requests.all().some(({ path }) => path.startsWith('/iam/'))).toBe(false);
  });

  it('with a certificate that is neither pinned nor trusted is not asked anything', async () => {
    const { cloud, connect } = await open();
    const { 'engine-a': guarded } = cloud.scope.registries;
    const asked = async (tls: object | undefined, scopeTls?: object) => {
      const registries = { 'engine-a': { ...guarded, tls } };
      const connection = connect({ registries, ...(scopeTls && { tls: scopeTls }) });
      return connection.call(cse.listMicroservices, { params: { engine: 'engine-a' } });
    };
    const refused = { kind: 'unavailable' };
    await expect(asked(undefined)).rejects.toMatchObject(refused);
    await expect(asked({ fingerprint256: 'AB:'.repeat(31) + 'AB' })).rejects.toMatchObject(refused);
    // That the scope believes anybody says nothing about its engines.
    await expect(asked(undefined, { insecure: true })).rejects.toMatchObject(refused);
    expect(cloud.requests.all()).toEqual([]);
    expect((await asked({ insecure: true })).status).toBe(200);
  });

  it('with another password is told as such, and no other is taken for it', async () => {
    const { cloud, connect } = await open();
    const registries = { ...cloud.scope.registries };
    registries['engine-a'] = { ...registries['engine-a']!, password: 'not-the-one' };
    const connection = connect({ registries });
    const list = (engine: string) => connection.call(cse.listMicroservices, { params: { engine } });
    await expect(list('engine-a')).rejects.toMatchObject({ kind: 'unavailable', code: 'signInRefused' });
    expect((await list('engine-b')).value.services).toHaveLength(5);
    await expect(list('engine-c')).rejects.toMatchObject({ kind: 'notFound', code: 'noEngine' });
    await expect(list('__proto__')).rejects.toMatchObject({ kind: 'notFound', code: 'noEngine' });
  });

  it('says under 400 that a service or an instance is not there (400012, 400017)', async () => {
    const { cloud, connection } = await open();
    const [{ id } = { id: '' }] = cloud.registries['engine-b']!.services.values();
    await expect(connection.call(cse.showMicroservice, at('engine-b', 'nobody'))).rejects.toMatchObject({
      ...{ kind: 'notFound', code: '400012' },
    });
    const params = { engine: 'engine-b', serviceId: id, instanceId: 'nobody' };
    await expect(connection.call(cse.heartbeat, { params })).rejects.toMatchObject({
      ...{ kind: 'notFound', code: '400017' },
    });
  });

  it('keeps what has instances or is used by others until it is forced (400013, 400023)', async () => {
    const { cloud, connection } = await open();
    const { services, consumers } = cloud.registries['engine-b']!;
    const [bare, used] = [...services.values()]; // `orders` without an instance, `stock` with one
    consumers.set(bare!.id, new Set(['somebody']));
    const remove = (id: string, query = {}) =>
      connection.call(cse.deleteMicroservice, { ...at('engine-b', id), query });
    await expect(remove(used!.id)).rejects.toMatchObject({ kind: 'conflict', code: '400013' });
    await expect(remove(bare!.id)).rejects.toMatchObject({ kind: 'conflict', code: '400023' });
    await remove(used!.id, { force: true });
    expect(services.has(used!.id)).toBe(false);
    expect(cloud.requests.all().at(-1)?.path).toMatch(/\?force=true$/);
  });

  it('forgets an instance whose lease has ended, and not one whose heart beats', async () => {
    const { cloud, connection } = await open(1000);
    const { services } = cloud.registries['engine-b']!;
    const [one] = [...services.values()];
    const register = async (host: string) => {
      const healthCheck = { mode: 'push' as const, interval: 60, times: 3 };
      const body = { instance: { hostName: host, endpoints: [`rest:${host}:80`], healthCheck } };
      return (await connection.call(cse.registerInstance, { ...at('engine-b', one!.id), body })).value
        .instanceId!;
    };
    const [silent, beating] = [await register('a'), await register('b')];
    const names = async () =>
      (await connection.call(cse.listInstances, at('engine-b', one!.id))).value.instances?.map(
        ({ instanceId }): string => instanceId,
      );
    expect(await names()).toEqual(expect.arrayContaining([silent, beating]));
    const params = { engine: 'engine-b', serviceId: one!.id, instanceId: beating };
    await expect
      .poll(async () => {
        await connection.call(cse.heartbeat, { params });
        return (await names())?.includes(silent);
      })
      .toBe(false);
    expect(await names()).toContain(beating);
  });
});

it('has an address for each of its engines, and takes the consumer as a header', async () => {
  const { clouds, bff } = await openCloudBff('operator', { 'cn-north-4': { registries: true } });
  const cloud = clouds['cn-north-4']!;
  const [orders, stock] = [...cloud.registries['engine-b']!.services.values()];
  const find = (headers: Record<string, string>) =>
    bff.ask(
      `/api/cn-north-4/cse/engine-b/v4/default/registry/instances?appId=shop&serviceName=${stock!.name}&version=0.0.0%2B`,
      ...([undefined, headers, 'GET'] as const),
    );
  expect(await find({ 'x-consumerid': orders!.id, 'x-other': 'stays here' })).toMatchObject({ status: 200 });
  expect(cloud.requests.all().at(-1)).toMatchObject({
    path: `/v4/default/registry/instances?appId=shop&serviceName=${stock!.name}&version=0.0.0%2B`,
    headers: { 'x-consumerid': orders!.id },
  });
  expect(await find({})).toMatchObject({ status: 422, answer: { kind: 'invalid' } });
  expect(
    await bff.ask('/api/cn-north-4/cse/nobody/v4/default/registry/microservices', undefined, {}, 'GET'),
  ).toMatchObject({
    ...{ status: 404, answer: { code: 'noEngine' } },
  });
  expect(
    await bff.ask('/api/cn-north-4/cse/engine-a/v4/token', { name: 'root', password: 'x' }),
  ).toMatchObject({ status: 404 });
});
