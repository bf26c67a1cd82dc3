import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEstate, type Estate } from '../estate.ts';
import { begunOf, rowsOf, signIn, type Call } from '../testing.ts';
import type { Vm } from './entities.ts';

let estate: Estate;
let call: Call;
beforeEach(async () => {
  estate = await startEstate({ speed: 60 });
  call = await signIn(estate);
});
afterEach(() => estate.close());

const find = (wanted: (vm: Vm) => boolean) => estate.world.vms.rows().find(wanted)!;
const runs = (vm: Vm) => vm.status === 'RUNNING' && vm.tools === 'RUNNING' && !vm.recycled;

async function run(verb: string, vm: Vm) {
  const [begun] = begunOf(await call(verb, { where: { id: vm.id } }));
  return vi.waitFor(async () => {
    const [task] = rowsOf(await call('get-tasks', { where: { id: begun?.task_id } }));
    expect(task?.['finished_at']).toEqual(expect.any(String));
    return task!;
  });
}

describe('a power action', () => {
  it('takes its time: named at once, listed later, pending, executing, done', async () => {
    const slow = await startEstate({ speed: 5 });
    const ask = await signIn(slow);
    const id = slow.world.vmNamed('web-01')?.id;
    const [begun] = begunOf(await ask('shutdown-vm', { where: { id } }));
    expect(begun?.data).toMatchObject({ id, status: 'RUNNING', entityAsyncStatus: 'UPDATING' });
    expect(rowsOf(await ask('get-tasks', { where: { id: begun?.task_id } }))).toEqual([]);

    const seen = new Set<unknown>();
    let progress = 0;
    await vi.waitFor(
      async () => {
        const [task] = rowsOf(await ask('get-tasks', { where: { id_in: [begun?.task_id] } }));
        if (task) seen.add(task['status']);
        expect(Number(task?.['progress'] ?? 0)).toBeGreaterThanOrEqual(progress);
        progress = Number(task?.['progress'] ?? 0);
        expect(task).toMatchObject({ status: 'SUCCESSED', progress: 1, resource_id: id });
      },
      { timeout: 10_000, interval: 20 },
    );
    expect([...seen]).toEqual(['PENDING', 'EXECUTING', 'SUCCESSED']);
    expect(rowsOf(await ask('get-vms', { where: { id } }))).toMatchObject([
      { status: 'STOPPED', host: null, entityAsyncStatus: null, cpu_usage: null },
    ]);
    await slow.close();
  });

  it('starts, restarts and cuts the power of one machine and no other', async () => {
    const before = estate.world.vms.rows().map(({ status }) => status);
    const web = find(runs);
    expect(await run('poweroff-vm', web)).toMatchObject({ status: 'SUCCESSED' });
    expect(web).toMatchObject({ status: 'STOPPED', host: null });
    expect(await run('start-vm', web)).toMatchObject({ status: 'SUCCESSED' });
    expect(web).toMatchObject({ status: 'RUNNING', host: { cluster: web.cluster } });
    expect(await run('restart-vm', web)).toMatchObject({ status: 'SUCCESSED' });
    expect(estate.world.vms.rows().map(({ status }) => status)).toEqual(before);
  });

  it('acts on the whole estate when the where is {}', async () => {
    const begun = begunOf(await call('poweroff-vm', { where: {} }));
    expect(begun).toHaveLength(200);
    const running = { where: { status_in: ['RUNNING', 'SUSPENDED', 'UNKNOWN'] } };
    await vi.waitFor(async () => expect(rowsOf(await call('get-vms', running))).toEqual([]));
  });

  it('acts on everything a where matches', async () => {
    const begun = begunOf(await call('restart-vm', { where: { name_contains: 'web-0' } }));
    const named = rowsOf(await call('get-vms', { where: { name_contains: 'web-0' } }));
    expect(begun.map(({ data }) => data.id)).toEqual(named.map(({ id }) => id));
    expect(begun.length).toBeGreaterThan(1);
  });

  it('answers an empty list when nothing matches', async () => {
    expect(await call('start-vm', { where: { id: 'clnone' } })).toEqual({ status: 200, body: [] });
  });

  it.each([
    ['no where', {}],
    ['a where with an unknown key', { where: { vm: 'x' } }],
    ['an unknown field beside it', { where: {}, force: true }],
    ['a list', []],
    ['no JSON', '{"where": { "id": $VM_ID } }'],
  ])('refuses %s with 400 and does nothing', async (_name, body) => {
    const { status, body: refusal } = await call('poweroff-vm', body);
    expect(status).toBe(400);
    expect(refusal).toMatchObject({ path: '/poweroff-vm', status: 400 });
    expect(estate.world.vms.rows().filter(({ lockedBy }) => lockedBy)).toEqual([]);
  });
});

describe('a task fails in the words of the vendor, and leaves the machine as it was', () => {
  it.each<[string, string, RegExp, (vm: Vm) => boolean]>([
    ['shutdown-vm', 'no guest tools', /JOB_VM_SHUTDOWN_TIMEOUT/, (vm) => vm.tools === 'NOT_INSTALLED'],
    ['restart-vm', 'tools that do not run', /JOB_VM_SHUTDOWN_TIMEOUT/, (vm) => vm.tools === 'NOT_RUNNING'],
  ])('%s: %s', async (verb, _why, words, wanted) => {
    const vm = find((each) => each.status === 'RUNNING' && wanted(each));
    expect(await run(verb, vm)).toMatchObject({
      status: 'FAILED',
      error_message: expect.stringMatching(words) as string,
    });
    expect(vm).toMatchObject({ status: 'RUNNING', lockedBy: null });
  });

  it('start-vm: more memory than any host has', async () => {
    const vm = find((each) => each.status === 'STOPPED' && !each.recycled);
    vm.memory = 2 ** 40;
    expect(await run('start-vm', vm)).toMatchObject({
      status: 'FAILED',
      error_message: expect.stringContaining('HostAvailableMemoryFilter') as string,
    });
    expect(vm.status).toBe('STOPPED');
  });

  it.each<[string, (vm: Vm) => boolean, string]>([
    ['start-vm', runs, 'RUNNING'],
    ['restart-vm', (vm) => vm.status === 'SUSPENDED', 'SUSPENDED'],
    ['shutdown-vm', (vm) => vm.status === 'STOPPED' && !vm.recycled, 'STOPPED'],
    ['poweroff-vm', (vm) => vm.status === 'STOPPED' && !vm.recycled, 'STOPPED'],
    ['start-vm', (vm) => vm.recycled, 'recycle bin'],
  ])('%s in a state that does not allow it', async (verb, wanted, words) => {
    expect(await run(verb, find(wanted))).toMatchObject({
      status: 'FAILED',
      error_message: expect.stringContaining(words) as string,
    });
  });

  it('as told to', async () => {
    estate.faults.set({ failTasks: 'GPU_ASSIGN_FAILED' });
    expect(await run('restart-vm', find(runs))).toMatchObject({
      status: 'FAILED',
      error_message: 'GPU_ASSIGN_FAILED',
    });
  });
});
