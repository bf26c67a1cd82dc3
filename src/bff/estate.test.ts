import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Operation } from '../contract/operation.ts';
import { tower } from '../contract/services/tower.ts';
import { startEstate, type Estate } from '../sim/estate.ts';
import { connectTo } from './testing/fakeTower.ts';
import { vncAddress } from './vendors/cloudtowerConsole.ts';

// The two readings of one catalogue against each other: what the BFF asks, the simulated tower answers.

let estate: Estate;
beforeAll(async () => {
  estate = await startEstate({ vms: 50, speed: 1000 });
});
afterAll(() => estate.close());

const connectToEstate = () => connectTo(estate.url, estate.credentials).connection;

/** What a read must be asked with; all others are asked for everything. */
const bodies = new Map<Operation, (id: string) => object>([
  [tower.getTasks, () => ({ where: {} })],
  [tower.getVmNics, (id) => ({ where: { vm: { id } } })],
  [tower.getVmDisks, (id) => ({ where: { vm: { id } } })],
  [tower.getVmMetrics, (id) => ({ range: '1h', metrics: ['elf_vm_cpu_overall_usage_percent'], vms: { id } })],
]);

const addressed = Object.values<Operation>(tower).filter(({ internal }) => !internal);

it.each(addressed.filter(({ effect }) => effect === 'read'))(
  '$id is answered without drift',
  async (operation) => {
    const { id } = estate.world.vms.rows()[0]!;
    const body = bodies.get(operation)?.(id) ?? {};
    const { drift, value } = await connectToEstate().call(
      operation,
      (operation.body ? { body } : {}) as object,
    );
    expect(drift).toBe(0);
    const isEmpty = Array.isArray(value) && value.length === 0;
    expect(isEmpty).toBe(operation === tower.getTasks || operation === tower.getVmSnapshots);
  },
);

it.each(addressed.filter(({ effect, binds }) => effect === 'write' && binds?.read === 'getVms'))(
  '$id on a machine that is not there is not found',
  async (operation) => {
    const where = {
      id: 'nobody',
      ...(operation === tower.ejectIsoFromVmCdRom ? { vm: { id: 'nobody' } } : {}),
    };
    const label = estate.world.labels.rows()[0]!;
    const inputs = new Map<Operation, object>([
      [tower.createVmSnapshot, { data: [{ vm_id: 'nobody', name: 'x' }] }],
      [tower.rollbackVm, { where, data: { snapshot_id: 'none' } }],
      [tower.updateVmDisk, { where, data: { vm_disk_id: 'none', elf_image_id: 'none' } }],
      [tower.addLabelsToResources, { where: { id: 'nolabel' }, data: { vms: { id: label.id } } }],
      [tower.removeLabelsFromResources, { where: { id: 'nolabel' }, data: { vms: { id: label.id } } }],
    ]);
    const body = inputs.get(operation) ?? { where };
    await expect(connectToEstate().call(operation, { body } as object)).rejects.toMatchObject({
      kind: 'notFound',
    });
  },
);

it('says of a label that is there already that nothing changed', async () => {
  const [vm] = estate.world.vms.rows();
  const body = { where: { id: vm!.labels[0]!.id }, data: { vms: { id: vm!.id } } };
  const answer = await connectToEstate().call(tower.addLabelsToResources, { body });
  expect(answer).toMatchObject({ status: 304, value: null, drift: 0 });
});

it('starts a machine, follows its task and has its console', async () => {
  const connection = connectToEstate();
  const stopped = await connection.call(tower.getVms, {
    body: { where: { status_in: ['STOPPED'] }, first: 1 },
  });
  const { id } = stopped.value[0]!;
  await expect(vncAddress(connection, id)).rejects.toMatchObject({ code: 'VM_NOT_RUNNING' });

  const begun = await connection.call(tower.startVm, { body: { where: { id } } });
  const poll = tower.startVm.job.began(begun.value) as { body: { where: { id: string } } };
  const state = async () =>
    tower.startVm.job.state((await connection.call(tower.getTasks, poll)).value).phase;
  await expect.poll(state, { timeout: 5000 }).not.toBe('running');

  const running = await connection.call(tower.getVms, {
    body: { where: { status_in: ['RUNNING'] }, first: 1 },
  });
  const { url } = await vncAddress(connection, running.value[0]!.id);
  expect(url.host).toBe(new URL(estate.url).host);
  expect(url.pathname).toBe('/websockify/');
});

it('has no console for a machine that is not there', async () => {
  await expect(vncAddress(connectToEstate(), 'nobody')).rejects.toMatchObject({ kind: 'notFound' });
});
