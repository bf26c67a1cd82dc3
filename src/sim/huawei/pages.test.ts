import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseConfig } from '../../bff/config.ts';
import { connectScopes } from '../../bff/connections.ts';
import type { Connection } from '../../bff/services.ts';
import { operations } from '../../contract/catalogue.ts';
import { vpc } from '../../contract/services/vpc.ts';
import { vipWalkThrough as page } from '../../contract/services/vpc.examples.ts';
import { vpcep } from '../../contract/services/vpcep.ts';
import { servicePage } from '../../contract/services/vpcep.examples.ts';
import type { SimulatedCloud } from './server.ts';
import { layOutThePages, openCloud } from './testing.ts';

// The vendors' pages, acted out: what the product sends is what they say, field by field, and what comes back is
// what they show.

let cloud: SimulatedCloud;
let connection: Connection;
beforeAll(async () => {
  cloud = await openCloud(300);
  layOutThePages(cloud);
  connection = connect();
});
afterAll(() => cloud.close());

function connect(): Connection {
  const config = parseConfig({
    grants: [],
    scopes: { 'cn-north-4': { vendor: 'huawei', ...cloud.scope } },
  });
  return connectScopes(config, pino({ level: 'silent' })).get('cn-north-4')!;
}

const captured = () => cloud.requests.all().filter(({ path }) => !path.startsWith('/iam/'));

it('virtual IPs: the four calls of the walk-through', async () => {
  cloud.requests.clear();
  const created = await connection.call(vpc.createPort, { body: page.createWithAddress });
  const port_id = created.value.port!.id;
  const found = await connection.call(vpc.listPorts, { query: page.nicFilter });
  const bound = await connection.call(vpc.updatePort, { params: { port_id }, body: page.bind });
  const nic = found.value.ports![0]!;
  const open = await connection.call(vpc.updatePort, {
    params: { port_id: nic.id },
    body: page.turnCheckOff,
  });

  const { device_id, network_id } = page.nicFilter;
  expect(captured().map(({ method, path, body, status }) => [method, path, body, status])).toEqual([
    ['POST', '/vpc/v2.0/ports', page.createWithAddress, 201],
    ['GET', `/vpc/v2.0/ports?device_id=${device_id}&network_id=${network_id}`, undefined, 200],
    ['PUT', `/vpc/v2.0/ports/${port_id}`, page.bind, 200],
    ['PUT', `/vpc/v2.0/ports/${page.nic.id}`, page.turnCheckOff, 200],
  ]);
  expect(created.value.port).toMatchObject({
    fixed_ips: page.created.port.fixed_ips,
    network_id,
    device_owner: 'neutron:VIP_PORT',
    allowed_address_pairs: [],
  });
  expect(found.value.ports).toMatchObject([
    { id: page.nic.id, fixed_ips: page.nic.fixed_ips, device_id, device_owner: page.nic.device_owner },
  ]);
  expect(bound.value.port?.allowed_address_pairs).toEqual(page.bind.port.allowed_address_pairs);
  expect(open.value.port?.allowed_address_pairs).toEqual(page.turnCheckOff.port.allowed_address_pairs);
  expect([created, found, bound, open].map(({ drift }) => drift)).toEqual([0, 0, 0, 0]);
});

it('an endpoint service: the request of its page, and an answer as it shows one', async () => {
  cloud.requests.clear();
  const { value, drift } = await connection.call(vpcep.createEndpointService, {
    body: servicePage.request,
  } as never);
  expect(captured().map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', `/vpcep/v1/${cloud.projectId}/vpc-endpoint-services`, servicePage.request],
  ]);
  const { project_id: _, ...shown } = servicePage.answer;
  const { id } = [...cloud.world.services.values()].at(-1)!;
  expect(value).toMatchObject({
    ...{ ...shown, id, status: 'creating' },
    service_name: `cn-north-4.${id}`,
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
  });
  expect(drift).toBe(0);
});

it('signing in: the request of the walk-throughs, whose password is kept by nobody', async () => {
  cloud.requests.clear();
  await connect().call(vpc.listVpcs, {});
  const [request] = cloud.requests.all();
  const { account, username, password } = cloud.scope.auth;
  expect(request).toMatchObject({ method: 'POST', path: '/iam/v3/auth/tokens?nocatalog=true', status: 201 });
  expect(request?.body).toEqual({
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { name: username, password: '***', domain: { name: account } } },
      },
      scope: { project: { name: 'cn-north-4' } },
    },
  });
  expect(JSON.stringify(cloud.requests.all())).not.toContain(password);
});

const reads = operations.filter(
  ({ service, effect, internal, path }) =>
    effect === 'read' &&
    !internal &&
    ['iam', 'vpc', 'ecs', 'vpcep'].includes(service) &&
    !/\{(?!project_id)/.test(path),
);
it.each(reads)('$id is answered without drift', async (operation) => {
  const { drift } = await connection.call(operation, {});
  expect(drift).toBe(0);
});

it('what is asked of one thing is answered without drift', async () => {
  const { world } = cloud;
  const service = [...world.services.values()].find(({ name }) => name === 'stock-api')!;
  const params = { vpc_endpoint_service_id: service.id };
  const answers = [
    await connection.call(vpcep.showEndpointService, { params }),
    await connection.call(vpcep.listConnections, { params }),
    await connection.call(vpcep.listPermissions, { params }),
  ];
  expect(answers.map(({ drift }) => drift)).toEqual([0, 0, 0]);
  // The digits of a marker no number holds, whole.
  expect(answers[1]!.value).toMatchObject({ connections: [{ marker_id: '422321321312321321' }] });
});

it('goes nowhere an answer sends it', async () => {
  cloud.faults.set({ redirect: 'http://127.0.0.1:1/elsewhere' });
  await expect(connection.call(vpc.listVpcs, {})).rejects.toMatchObject({
    kind: 'drift',
    code: 'redirected',
  });
  cloud.faults.clear();
});

it('signs in again when its tokens have died', async () => {
  cloud.faults.set({ deadTokens: true });
  expect((await connection.call(vpc.listVpcs, {})).value.vpcs).toHaveLength(11);
});

it('asks again when it is throttled, and then has its answer', async () => {
  cloud.faults.set({ burst: 2 });
  const answers = await Promise.all(Array.from({ length: 4 }, () => connection.call(vpc.listVpcs, {})));
  expect(answers.every(({ value }) => value.vpcs?.length === 11)).toBe(true);
  expect(captured().some(({ status }) => status === 429)).toBe(true);
  cloud.faults.clear();
});
