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

/** What the simulated tower does not have, as an older one would not. */
const missing: Operation[] = [
  ...[tower.getVmNics, tower.getVmDisks, tower.getVmVolumes, tower.getVmSnapshots, tower.getVmMetrics],
  ...[tower.getElfImages, tower.getLabels, tower.getAlerts, tower.getAlertsConnection],
];
const reads = Object.values<Operation>(tower).filter(
  ({ effect, internal }) => effect === 'read' && !internal,
);

it.each(missing)('$id is refused by a tower that does not have it', async (operation) => {
  await expect(connectToEstate().call(operation, { body: {} } as object)).rejects.toMatchObject({
    kind: 'notFound',
  });
});

it.each(reads.filter((operation) => !missing.includes(operation)))(
  '$id is answered without drift',
  async (operation) => {
    const input = operation.body ? { body: operation === tower.getTasks ? { where: {} } : {} } : {};
    const { drift } = await connectToEstate().call(operation, input as object);
    expect(drift).toBe(0);
  },
);

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
