import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEstate, type Estate } from './estate.ts';
import { begunOf, rowsOf, signIn, type Call } from './testing.ts';

let estate: Estate;
let call: Call;
beforeAll(async () => {
  estate = await startEstate({ speed: 50 });
  call = await signIn(estate);
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
    expect(await call('get-vms', { where: { name: 'web-01' } })).toMatchObject({
      body: [
        {
          status: 'RUNNING',
          guest_os_type: 'LINUX',
          vm_tools_status: 'RUNNING',
          cluster: { name: 'prod-a' },
        },
      ],
    });
    expect(rowsOf(await call('get-clusters', {}))).toHaveLength(3);
    expect(rowsOf(await call('get-hosts', {}))).toHaveLength(12);
  });

  it('has some of everything, so that every state can be seen', async () => {
    const some = [
      { status: 'STOPPED' },
      { status: 'SUSPENDED' },
      { status: 'UNKNOWN' },
      { guest_os_type: 'WINDOWS' },
      { vm_tools_status: 'NOT_INSTALLED', status: 'RUNNING' },
      { in_recycle_bin: true },
      { internal: true, vm_usage_not: null },
      { ips_contains: ',' },
      { hostname: null },
      { description: '' },
      { labels_some: { key: 'env', value: 'test' } },
      { host: null },
    ];
    const found = await Promise.all(some.map((where) => call('get-vms', { where, first: 1 })));
    expect(found.map((answer) => rowsOf(answer).length)).toEqual(some.map(() => 1));
  });

  it('answers full rows, with more than a contract asks for', async () => {
    const [row] = rowsOf(await call('get-vms', { first: 1 }));
    expect(row).toMatchObject({
      firmware: 'BIOS',
      ha: true,
      nested_virtualization: false,
      vm_disks: [{}, {}],
    });
  });

  it('takes 100,000 machines: filters, counts, orders and pages them', async () => {
    const large = await startEstate({ vms: 100_000 });
    const ask = await signIn(large);
    const where = { name_contains: 'web-1', in_recycle_bin: false };
    const page = rowsOf(await ask('get-vms', { where, orderBy: 'name_DESC', first: 20, skip: 40 }));
    expect(page).toHaveLength(20);
    expect(page.every(({ name }) => String(name).startsWith('web-1'))).toBe(true);
    const { body } = await ask('get-vms-connection', { where: {} });
    expect(body).toEqual({ aggregate: { count: 100_000 } });
    const [last] = rowsOf(await ask('get-vms', { where: { id: large.world.vms.rows().at(-1)?.id } }));
    expect(last).toMatchObject({ id: large.world.vms.rows().at(-1)?.id });
    await large.close();
  }, 30_000);

  it('serves many callers at once, and each the whole of it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, skip) =>
        call('get-vms', { orderBy: 'id_ASC', first: 5, skip: skip * 5 }),
      ),
    );
    expect(new Set(answers.flatMap((answer) => rowsOf(answer).map(({ id }) => id))).size).toBe(200);
  });

  it('locks a machine for one of many callers', async () => {
    const id = estate.world.vmNamed('web-01')?.id;
    const answers = await Promise.all(Array.from({ length: 8 }, () => call('restart-vm', { where: { id } })));
    const begun = answers.filter(({ status }) => status === 200);
    expect(begun.flatMap(begunOf)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 400);
    expect(refused).toHaveLength(7);
    expect(refused[0]?.body).toMatchObject({
      path: '/restart-vm',
      code: 'ResourceLocked',
      message: `Resource [VM-${id}] locked`,
      props: { locked_resources: [{ type: 'VM', id }] },
      stack: expect.stringContaining('/app/dist/') as string,
    });
  });
});
