import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEstate, type Estate } from '../estate.ts';
import { rowsOf, signIn, type Call } from '../testing.ts';

let estate: Estate;
let call: Call;
let id: string;
beforeAll(async () => {
  estate = await startEstate();
  call = await signIn(estate);
  id = estate.world.vmNamed('web-01')!.id;
});
afterAll(() => estate.close());

const ask = async (operation: string, body: object) => rowsOf(await call(operation, body));
const control = (method: string, path: string, body: object) =>
  fetch(`${estate.url}/-/${path}`, { method, body: JSON.stringify(body) });

describe('the parts of a machine', () => {
  it('are found by it, and it by them', async () => {
    const [nic] = await ask('get-vm-nics', { where: { vm: { id } } });
    expect(nic).toMatchObject({ vm: { name: 'web-01' }, vlan: { name: 'servers' } });
    const found = await ask('get-vms', { where: { vm_nics_some: { mac_address: nic!['mac_address'] } } });
    expect(found.map((vm) => vm.id)).toEqual([id]);
    expect(await ask('get-vm-nics', { where: { id: nic!.id } })).toEqual([nic]);
  });

  it('add up: its volumes are as large as it is', async () => {
    const disks = await ask('get-vm-disks', { where: { vm: { id } } });
    const volumes = disks.flatMap((disk) => (disk['vm_volume'] as { id: string } | null)?.id ?? []);
    const sizes = (await ask('get-vm-volumes', { where: { id_in: volumes } })).map(({ size }) =>
      Number(size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(estate.world.vms.find(id)!.disk);
  });
});

describe('clusters and hosts', () => {
  it('tell who is on them and what is left', async () => {
    const hosts = await ask('get-hosts', { where: { cluster: { name: 'prod-a' } } });
    const [cluster] = await ask('get-clusters', { where: { name: 'prod-a' } });
    const sum = (field: string) => hosts.reduce((total, host) => total + Number(host[field]), 0);
    expect(sum('running_vm_num')).toBe(cluster!['running_vm_num']);
    expect(sum('used_memory_bytes')).toBe(cluster!['used_memory_bytes']);
    const away = hosts.find(({ name }) => name === 'node-14');
    expect(away).toMatchObject({ vm_num: 0, host_state: { state: 'MAINTENANCE_MODE' } });
    const full = hosts.find(({ name }) => name === 'node-13');
    expect(Number(full!['allocatable_memory_bytes'])).toBeLessThan(2 ** 31);
  });
});

describe('metrics', () => {
  const metrics = async (body: object) => (await call('get-vm-metrics', body)).body;

  it('are a series that moves, up to now', async () => {
    const body = { range: '1h', metrics: ['elf_vm_cpu_overall_usage_percent'], vms: { id } };
    const [{ data }] = (await metrics(body)) as [
      { data: { sample_streams: { points: { t: number; v: number }[] }[] } },
    ];
    const points = data.sample_streams[0]!.points;
    expect(points.length).toBeGreaterThan(100);
    expect(new Set(points.map(({ v }) => v)).size).toBeGreaterThan(20);
    expect(points.every(({ v }) => v >= 0 && v <= 100)).toBe(true);
    expect(points.at(-1)!.t - points[0]!.t).toBeGreaterThan(3_500_000);
  });

  it('of a name nobody knows are no refusal, and no series', async () => {
    expect(await metrics({ range: '5m', metrics: ['nonsense'], vms: { id } })).toMatchObject([
      { data: { sample_streams: null } },
    ]);
  });

  it('of a range that is none are refused', async () => {
    expect(await call('get-vm-metrics', { range: 'long', metrics: [], vms: { id } })).toMatchObject({
      status: 400,
    });
  });
});

describe('between two calls somebody', () => {
  const named = (name: string) => ask('get-vms', { where: { name } });

  it.each<[string, object, object]>([
    ['renames a machine', { name: 'renamed' }, { name: 'renamed' }],
    ['moves it', { host: 'node-12' }, { host: { name: 'node-12' } }],
    ['locks it', { isLocked: true }, { entityAsyncStatus: 'UPDATING' }],
    ['switches it off', { status: 'STOPPED' }, { status: 'STOPPED', host: null }],
  ])('%s', async (_what, change, after) => {
    const vm = estate.world.vms
      .rows()
      .find((each) => each.status === 'RUNNING' && !each.lockedBy && each.id !== id)!;
    expect((await control('POST', `vms/${vm.name}`, change)).status).toBe(200);
    expect(await ask('get-vms', { where: { id: vm.id } })).toMatchObject([after]);
  });

  it('deletes it, and makes others', async () => {
    await control('POST', 'vms/web-02', { copiedAs: 'web-copy' });
    await control('POST', 'vms/web-02', { isDeleted: true });
    expect(await named('web-02')).toEqual([]);
    expect(await named('web-copy')).toHaveLength(1);
  });

  it('breaks a host and raises an alert', async () => {
    await control('POST', 'hosts/node-21', { state: 'ENTERING_MAINTENANCE_MODE' });
    expect(await ask('get-hosts', { where: { name: 'node-21' } })).toMatchObject([
      { host_state: { state: 'ENTERING_MAINTENANCE_MODE' } },
    ]);
    await control('POST', 'alerts', { severity: 'CRITICAL', message: 'No backup.', vm: 'web-01' });
    expect(await ask('get-alerts', { where: { vms_some: { id }, message: 'No backup.' } })).toHaveLength(1);
  });

  it.each([
    ['vms/nobody', { name: 'x' }, 404],
    ['vms/web-01', { nickname: 'x' }, 400],
    ['hosts/nowhere', {}, 404],
  ])('asks %s for %j: %i', async (path, change, status) => {
    expect((await control('POST', path, change)).status).toBe(status);
  });
});

describe('a walk by cursor', () => {
  const walk = { orderBy: 'id_ASC', first: 50 };

  it('meets everything once, though rows leave the filter', async () => {
    const where = { status: 'RUNNING' };
    const all = await ask('get-vms', { where, orderBy: 'id_ASC' });
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await ask('get-vms', { where, ...walk, ...(after && { after }) });
      seen.push(...page.map((vm) => vm.id));
      after = page.at(-1)?.id;
      if (!after) break;
      estate.world.vms.find(after)!.status = 'STOPPED'; // the cursor itself no longer matches
    }
    expect(seen).toEqual(all.map((vm) => vm.id));
  });

  it('ends at a cursor that is gone', async () => {
    expect(await ask('get-vms', { ...walk, after: 'clgone' })).toEqual([]);
  });
});

describe('the branch', () => {
  it('is another tower: other names, clusters and account', async () => {
    const branch = await startEstate({ site: 'branch' });
    const ofBranch = await signIn(branch);
    const names = rowsOf(await ofBranch('get-vms', { where: { internal: false } })).map(({ name }) =>
      String(name),
    );
    expect(names).toContain('br-web-01');
    expect(names.every((name) => name.startsWith('br-'))).toBe(true);
    expect(rowsOf(await ofBranch('get-clusters', {})).map(({ name }) => name)).toEqual(['north', 'south']);
    expect((await ofBranch('get-vms-connection', {})).body).toEqual({ aggregate: { count: 60 } });
    await expect(signIn({ ...branch, credentials: estate.credentials })).rejects.toThrow();
    await branch.close();
  });
});
