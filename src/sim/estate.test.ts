import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEstate, type Estate } from './estate.ts';
import { callTower, type Call } from './testing.ts';

let estate: Estate;
let call: Call;
beforeAll(async () => {
  estate = await startEstate({ speed: 50 });
  call = await callTower(estate);
});
afterAll(() => estate.close());

describe('an estate', () => {
  it('is the same for the same seed, and another for another', async () => {
    const [same, other] = await Promise.all([startEstate(), startEstate({ seed: 1 })]);
    const ids = ({ world }: Estate) => world.vms.rows().map(({ id, name }) => [id, name]);
    expect(ids(same)).toEqual(ids(estate));
    expect(ids(other)).not.toEqual(ids(estate));
    await Promise.all([same.close(), other.close()]);
  });

  it('has 200 machines, and web-01 running Linux in its first cluster', async () => {
    expect((await call('get-vms-connection', {})).body).toEqual({ aggregate: { count: 200 } });
    const { body } = await call('get-vms', { where: { name: 'web-01' } });
    expect(body).toMatchObject([
      { status: 'RUNNING', guest_os_type: 'LINUX', vm_tools_status: 'RUNNING', cluster: { name: 'prod-a' } },
    ]);
  });

  it('answers full rows, with more than a contract asks for', async () => {
    const { body } = await call('get-vms', { first: 1 });
    expect(Object.keys(body[0])).toEqual(expect.arrayContaining(['firmware', 'ha', 'vm_disks', 'bios_uuid']));
  });

  it('needs a token, and says its request id either way', async () => {
    const refused = await fetch(`${estate.url}/v2/api/get-vms`, { method: 'POST', body: '{}' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('x-tower-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await refused.json()).toMatchObject({ path: '/get-vms', status: 401, stack: expect.any(String) });
  });
});
