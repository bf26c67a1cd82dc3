import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEstate, type Estate } from '../estate.ts';
import { begunOf, rowsOf, signIn, type Call } from '../testing.ts';
import type { Vm } from './entities.ts';
import { drivesOf } from './parts.ts';

let estate: Estate;
let call: Call;
let web: Vm;
beforeEach(async () => {
  estate = await startEstate({ speed: 200 });
  call = await signIn(estate);
  web = estate.world.vmNamed('web-01')!;
});
afterEach(() => estate.close());

const byId = { where: { id: '' } };
/** Does it and waits for its task. */
async function run(verb: string, body: object): Promise<Record<string, unknown>> {
  const [begun] = begunOf(await call(verb, body));
  return vi.waitFor(
    async () => {
      const [task] = rowsOf(await call('get-tasks', { where: { id: begun?.task_id } }));
      expect(task?.['status']).toMatch(/SUCCESSED|FAILED/);
      return task!;
    },
    { timeout: 4000 },
  );
}
const on = (vm: Vm, data?: object) => ({ where: { id: vm.id }, ...(data && { data }) });
const find = (wanted: (vm: Vm) => boolean) => estate.world.vms.rows().find(wanted)!;
const hostNamed = (name: string) => estate.world.hosts.rows().find((host) => host.name === name)!;
const failed = (words: string) => ({
  status: 'FAILED',
  error_message: expect.stringContaining(words) as string,
});

describe('suspending', () => {
  it('freezes a machine and lets it go on', async () => {
    expect(await run('suspend-vm', on(web))).toMatchObject({ status: 'SUCCESSED' });
    expect(web.status).toBe('SUSPENDED');
    expect(await run('resume-vm', on(web))).toMatchObject({ status: 'SUCCESSED' });
    expect(web.status).toBe('RUNNING');
    expect(await run('resume-vm', on(web))).toMatchObject(failed('its status is RUNNING'));
  });

  it('is no restart, and a forced restart asks no guest', async () => {
    const deaf = find((vm) => vm.status === 'RUNNING' && vm.tools === 'NOT_INSTALLED');
    expect(await run('force-restart-vm', on(deaf))).toMatchObject({ status: 'SUCCESSED' });
  });
});

describe('migrating', () => {
  it('moves a machine to the host it is told', async () => {
    const target = hostNamed('node-12');
    await run('migrate-vm', on(web, { host_id: target.id }));
    expect(web.host).toBe(target);
  });

  it('finds a host with room by itself', async () => {
    const before = web.host;
    await run('migrate-vm', on(web));
    expect(web.host).not.toBe(before);
    expect(web.host).toMatchObject({ state: 'IN_USE', cluster: web.cluster });
  });

  it.each([
    ['that is full', 'node-13', 'HostAvailableMemoryFilter'],
    ['in maintenance', 'node-14', 'HostMaintenanceFilter'],
    ['of another cluster', 'node-21', 'HostClusterFilter'],
    ['it is on already', 'node-11', 'DifferentHostFilter'],
  ])('fails to a host %s', async (_why, name, filter) => {
    const target = hostNamed(name);
    expect(await run('migrate-vm', on(web, { host_id: target.id }))).toMatchObject(failed(filter));
    expect(web.host?.name).toBe('node-11');
  });

  it('refuses a host nobody knows', async () => {
    expect(await call('migrate-vm', on(web, { host_id: 'none' }))).toMatchObject({ status: 404 });
  });
});

describe('snapshots', () => {
  const create = (name: string, more = {}) =>
    run('create-vm-snapshot', { data: [{ vm_id: web.id, name, ...more }] });

  it('keep what a machine was, and bring it back', async () => {
    await create('before');
    web.vcpu = 64;
    const [snapshot] = rowsOf(await call('get-vm-snapshots', { where: { vm: { id: web.id } } }));
    expect(snapshot).toMatchObject({ name: 'before', vm: { name: 'web-01' }, vcpu: 4 });
    expect(await run('rollback-vm', on(web, { snapshot_id: snapshot!.id }))).toMatchObject({
      status: 'SUCCESSED',
    });
    expect(web.vcpu).toBe(4);
    await run('delete-vm-snapshot', { where: { id: snapshot!.id } });
    expect(rowsOf(await call('get-vm-snapshots', {}))).toEqual([]);
    expect(rowsOf(await call('get-vms', { where: { snapshots_some: {} } }))).toEqual([]);
  });

  it('of one name fail the second time', async () => {
    await create('twice');
    expect(await create('twice')).toMatchObject(failed('VM_SNAPSHOT_DUPLICATED_NAME'));
  });

  it('of another machine are no way back', async () => {
    await create('hers');
    const [snapshot] = rowsOf(await call('get-vm-snapshots', {}));
    const other = find((vm) => vm !== web && vm.status === 'RUNNING');
    expect(await run('rollback-vm', on(other, { snapshot_id: snapshot!.id }))).toMatchObject(
      failed('VM_SNAPSHOT_NOT_FOUND'),
    );
  });

  it('are quiet only with guest tools', async () => {
    web.tools = 'NOT_INSTALLED';
    expect(await create('quiet', { consistent_type: 'FILE_SYSTEM_CONSISTENT' })).toMatchObject(
      failed('JOB_VM_FS_FREEZE_FAILED'),
    );
  });
});

describe('the recycle bin', () => {
  it('takes a machine that is off, gives it back, and deletes it', async () => {
    expect(await run('move-vm-to-recycle', on(web))).toMatchObject(failed('its status is RUNNING'));
    await run('poweroff-vm', on(web));
    await run('move-vm-to-recycle', on(web));
    expect(web.recycled).toBe(true);
    expect(await run('start-vm', on(web))).toMatchObject(failed('recycle bin'));
    await run('recover-vm-from-recycle', on(web));
    expect(web.recycled).toBe(false);
    await run('delete-vm', on(web));
    expect(rowsOf(await call('get-vms', { where: { id: web.id } }))).toEqual([]);
    expect(await call('start-vm', on(web))).toMatchObject({ body: [] });
  });
});

describe('an ISO image', () => {
  const driveOf = async () =>
    rowsOf(await call('get-vm-disks', { where: { vm: { id: web.id }, type: 'CD_ROM' } }))[0]!;
  const imageIn = (cluster: string) =>
    estate.world.images.rows().find((image) => image.cluster?.name === cluster)!;

  it('goes into the drive and out again', async () => {
    const image = imageIn('prod-a');
    const { id } = await driveOf();
    await run('update-vm-disk', on(web, { vm_disk_id: id, elf_image_id: image.id }));
    const drive = await driveOf();
    expect(drive).toMatchObject({ elf_image: { name: image.name }, type: 'CD_ROM' });
    await run('eject-iso-from-vm-cd-rom', { where: { id: drive.id, vm: { id: web.id } } });
    expect(await driveOf()).toMatchObject({ elf_image: null });
  });

  it('is looked for by a drive id that a sync has made stale, and nothing happens', async () => {
    const { id } = await driveOf();
    web.synced += 1;
    expect((await driveOf()).id).not.toBe(id);
    const mount = on(web, { vm_disk_id: id, elf_image_id: imageIn('prod-a').id });
    expect(await call('update-vm-disk', mount)).toMatchObject({ status: 404 });
    expect(await call('eject-iso-from-vm-cd-rom', { where: { id, vm: { id: web.id } } })).toMatchObject({
      body: [],
    });
  });

  it.each<[string, () => object]>([
    [
      'of another cluster',
      () => ({ vm_disk_id: drivesOf(web).at(-1)!.id, elf_image_id: imageIn('prod-b').id }),
    ],
    ['in a hard disk', () => ({ vm_disk_id: drivesOf(web)[0]!.id, elf_image_id: imageIn('prod-a').id })],
  ])('%s is refused', async (_why, data) => {
    expect(await call('update-vm-disk', on(web, data()))).toMatchObject({ status: 400 });
  });
});

describe('labels', () => {
  it('are made, put on, counted, and taken off', async () => {
    const [made] = (await call('create-label', [{ key: 'owner', value: 'ops' }])).body as {
      data: { id: string };
    }[];
    const body = { where: { id: made!.data.id }, data: { vms: { id: web.id } } };
    expect(await call('add-labels-to-resources', body)).toMatchObject({ status: 200 });
    const found = rowsOf(await call('get-vms', { where: { labels_some: { key: 'owner' } } }));
    expect(found.map(({ name }) => name)).toEqual(['web-01']);
    await vi.waitFor(async () =>
      expect(rowsOf(await call('get-labels', { where: { key: 'owner' } }))).toMatchObject([{ vm_num: 1 }]),
    );
    await call('remove-labels-from-resources', body);
    expect(web.labels.map(({ key }) => key)).not.toContain('owner');
  });

  it('may say anything, HTML too', async () => {
    const [odd] = rowsOf(await call('get-labels', { where: { value_contains: '<img' } }));
    expect(odd).toMatchObject({ key: '<b>owner</b>', vm_num: 1 });
  });

  it('of one key and value are made once', async () => {
    expect(await call('create-label', [{ key: 'env', value: 'prod' }])).toMatchObject({ status: 400 });
  });
});

describe('alerts', () => {
  it('open, and are resolved', async () => {
    const open = { where: { ended: false }, orderBy: 'local_start_time_DESC' };
    const [first] = rowsOf(await call('get-alerts', open));
    expect(first).toMatchObject({ ended: false, cause: expect.any(String) as string });
    expect(await call('resolve-alert', { where: { id: first!.id } })).toMatchObject({
      body: [{ task_id: null, data: { ended: false } }],
    });
    // It is taken at once, and ends a little later.
    const stillOpen = async () => rowsOf(await call('get-alerts', open)).map(({ id }) => id);
    await expect.poll(stillOpen).not.toContain(first!.id);
  });
});

describe('bad days', () => {
  it('a locked machine says what is locked', async () => {
    await call('suspend-vm', on(web));
    expect(await call('migrate-vm', on(web))).toMatchObject({
      status: 400,
      body: { code: 'ResourceLocked', props: { locked_resources: [{ type: 'VM', id: web.id }] } },
    });
  });

  it('every so many-th task fails, and those of named machines', async () => {
    estate.faults.set({ failEvery: 3 });
    const running = estate.world.vms.rows().filter((vm) => vm.status === 'RUNNING' && vm.tools === 'RUNNING');
    const ends = await Promise.all(running.slice(0, 6).map((vm) => run('restart-vm', on(vm))));
    expect(ends.filter(({ status }) => status === 'FAILED')).toHaveLength(2);
    estate.faults.clear();
    estate.faults.set({ failVms: ['web-01'] });
    expect(await run('restart-vm', on(web))).toMatchObject({ status: 'FAILED' });
  });

  it('a task vanishes', async () => {
    estate.faults.set({ vanishTasks: true });
    const [begun] = begunOf(await call('suspend-vm', on(web)));
    await vi.waitFor(() => expect(web.status).toBe('SUSPENDED'));
    expect(rowsOf(await call('get-tasks', { where: { id: begun?.task_id } }))).toEqual([]);
  });

  it('the account may not', async () => {
    estate.faults.set({ deny: ['migrate-vm'] });
    expect(await call('migrate-vm', on(web))).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('PERMISSION_DENIED') as string },
    });
    expect(await call('get-vms', byId)).toMatchObject({ status: 200 });
  });
});
