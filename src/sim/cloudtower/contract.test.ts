import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tower } from '../../contract/services/tower.ts';
import { startEstate, type Estate } from '../estate.ts';
import { begunOf, post, signIn, type Call } from '../testing.ts';
import { strategies } from './identity.ts';

let estate: Estate;
let call: Call;
let id: string;
beforeAll(async () => {
  estate = await startEstate();
  call = await signIn(estate);
  id = estate.world.vmNamed('web-01')!.id;
});
afterAll(() => estate.close());

const vncQuery =
  'query vnc($input: VncInput!) { vnc(input: $input) { vm_uuid host_ip cluster_ip raw_token token} }';

describe('no answer drifts from the contract', () => {
  it.each<[keyof typeof tower, string, () => unknown]>([
    ['getVms', 'get-vms', () => ({})],
    ['getVmsConnection', 'get-vms-connection', () => ({ where: {} })],
    ['getClusters', 'get-clusters', () => ({})],
    ['getHosts', 'get-hosts', () => ({})],
    ['startVm', 'start-vm', () => ({ where: { id } })],
    ['login', 'login', () => estate.credentials],
    ['authnStrategies', 'api', () => ({ query: '{ authnStrategies { id type } }' })],
    ['vnc', 'api', () => ({ query: vncQuery, variables: { input: { vm: { id } } } })],
    ['getVmVncInfo', 'get-vm-vnc-info', () => ({ vm: { id } })],
  ])('%s', async (name, path, body) => {
    const answer = await call(path, body());
    expect(answer.status).toBe(200);
    expect(tower[name].response.safeParse(answer.body)).toMatchObject({ success: true });
  });

  it('getTasks, restartVm, shutdownVm and poweroffVm', async () => {
    const vms = estate.world.vms.rows().filter((vm) => !vm.lockedBy);
    for (const [index, verb] of (['restart', 'shutdown', 'poweroff'] as const).entries()) {
      const answer = await call(`${verb}-vm`, { where: { id: vms[index]?.id } });
      expect(tower[`${verb}Vm`].response.safeParse(answer.body)).toMatchObject({ success: true });
      expect(begunOf(answer)).toHaveLength(1);
    }
    await expect
      .poll(async () => tower.getTasks.response.parse((await call('get-tasks', {})).body).length)
      .toBeGreaterThanOrEqual(3);
  });

  it('getVersion, which needs no token', async () => {
    const answer = await fetch(`${estate.url}/v2/api/get-version`);
    expect(tower.getVersion.response.parse(await answer.json())).toMatch(/^4\./);
  });
});

describe("the vendor's page", () => {
  it('is answered as it says', async () => {
    const { body } = await call('api', {
      operationName: 'vnc',
      variables: { input: { vm: { id } } },
      query:
        'query vnc($input: VncInput!) { vnc(input: $input) { vm_uuid host_ip cluster_ip raw_token token}}',
    });
    expect(body).toEqual({
      data: {
        vnc: {
          raw_token: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
          token: expect.stringMatching(/^U2FsdGVkX1[A-Za-z0-9+/]{76}==$/) as string,
          vm_uuid: estate.world.vms.find(id)?.local_id,
          cluster_ip: '127.0.0.1',
          host_ip: '10.0.0.11',
        },
      },
    });
  });

  it('gives tokens that an address must encode', async () => {
    for (let index = 0; index < 20; index += 1) {
      const { body } = await call('api', { query: `{ vnc(input: {vm: {id: "${id}"}}) { token } }` });
      expect(JSON.stringify(body)).toMatch(/(?=.*\+)(?=.*\/.*==)/);
    }
  });

  it.each([
    ['an unquoted id', '{"variables": { "input": { "vm": { "id": $VM_ID } } }}', 400],
    ['no query', {}, 400],
    ['an unknown operation', { query: '{ vms { id } }' }, 400],
    ['an unknown field', { query: '{ authnStrategies { secret } }' }, 400],
    ['a query that is none', { query: '{' }, 400],
    ['a missing variable', { query: vncQuery, variables: {} }, 400],
    ['a variable of a wrong type', { query: vncQuery, variables: { input: { vm: 'x' } } }, 400],
    ['an operation name nobody defined', { query: '{ authnStrategies { id } }', operationName: 'x' }, 400],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await call('api', body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toContain(strategies[0]?.id);
  });

  it.each([
    ['a stranger', () => post(estate, 'api', vncOf(id)), 'LOAD_TOKEN_FAILED'],
    ['Bearer before the token', () => post(estate, 'api', vncOf(id), 'Bearer x'), 'LOAD_TOKEN_FAILED'],
    ['a machine that is not there', () => call('api', vncOf('clnone')), 'VM_NOT_FOUND'],
  ])('has no console for %s', async (_name, ask, code) => {
    expect(await ask()).toEqual({
      status: 200,
      body: { data: null, errors: [{ message: expect.any(String) as string, code }] },
    });
  });

  it('has no console for a machine that does not run', async () => {
    const stopped = estate.world.vms.rows().find((vm) => vm.status === 'STOPPED')!;
    expect((await call('api', vncOf(stopped.id))).body).toMatchObject({ data: null, errors: [{}] });
    expect((await call('get-vm-vnc-info', { vm: { id: stopped.id } })).status).toBe(400);
    expect((await call('get-vm-vnc-info', { vm: { id: 'clnone' } })).status).toBe(404);
  });
});

const vncOf = (vm: string) => ({ query: vncQuery, variables: { input: { vm: { id: vm } } } });
