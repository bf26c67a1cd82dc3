// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../contract/operation.ts';
import type { Vm } from '../../../../sim/cloudtower/entities.ts';
import { confirm, dialog, pageRig, press, soon, told } from '../../../../testing/page.tsx';
import { towerVms } from '../../../../contract/services/tower/vms.ts';
import { call } from '../../../lib/api.ts';
import { createQueryClient } from '../../../lib/queryClient.ts';
import { isUnderWay } from '../../../lib/runState.ts';
import { readTogether } from './readTogether.ts';
import { startVmRun } from './startVmRun.ts';
import { OneVm, SelectedVms } from './testing/pages.tsx';

const rig = pageRig({ vms: 900 }, ['vmActions', 'vmPage']);
const hears = ({ tools, recycled }: Vm) => tools === 'RUNNING' && !recycled;
const quiet = { backgroundFailed: () => undefined };
const running = (count: number) => Array.from({ length: count }, () => rig.take('RUNNING', hears));

async function select(role: Role, vms: readonly Vm[], away = 0) {
  const page = await rig.show(role, <SelectedVms ids={vms.map(({ id }) => id)} away={away} />);
  await screen.findByRole('region', { name: `${vms.length} selected` });
  return page;
}
async function show(role: Role, vm: Vm) {
  const page = await rig.show(role, <OneVm id={vm.id} />);
  await screen.findByRole('heading', { name: vm.name });
  return page;
}
async function choose(name: RegExp) {
  press('More actions');
  fireEvent.click(await screen.findByRole('menuitem', { name }));
}
const status = () => within(dialog()).getByRole('status').textContent;

describe('an action on many', () => {
  it('lists every target, flags those off screen, and leaves out what it cannot be done to, with the reason', async () => {
    await select('operator', [...running(3), rig.take('STOPPED')], 1);
    press('Shut down');
    expect(screen.getByRole('dialog', { name: 'Shut down 3 virtual machines?' })).toBeDefined();
    const targets = screen.getByRole('list', { name: '3 virtual machines' });
    expect(within(targets).getAllByRole('listitem')).toHaveLength(3);
    expect(within(targets).getAllByText('Not on your screen')).toHaveLength(1);
    expect(screen.getByRole('list', { name: '1 is left alone' }).textContent).toContain(
      'It is switched off.',
    );
  });

  it('is one call for each, and each is done', async () => {
    const vms = running(3);
    await select('operator', vms);
    press('Shut down');
    confirm('Shut down');
    await soon(() => expect(status()).toContain('3 of 3 done'));
    expect(rig.begun('Shut down VM')).toHaveLength(3);
    expect(vms.map((vm) => vm.status)).toEqual(['STOPPED', 'STOPPED', 'STOPPED']);
  });

  it('asks for their number above five, and takes no other', async () => {
    await select('operator', running(6));
    press('Shut down');
    const button = within(dialog()).getByRole('button', { name: 'Shut down' });
    const field = within(dialog()).getByLabelText('Type 6 to confirm');
    for (const [typed, isDisabled] of [
      ['5', true],
      ['', true],
      ['66', true],
      ['6', false],
    ] as const) {
      fireEvent.change(field, { target: { value: typed } });
      expect(button.hasAttribute('disabled'), typed).toBe(isDisabled);
    }
  });

  it('of 500 of which 20 fail says exactly which and why, and tries those alone again', async () => {
    const vms = running(500);
    const broken = vms.filter((_, place) => place % 25 === 3).map(({ name }) => name);
    rig.estate.faults.set({ failVms: broken });
    const client = await rig.show('operator', <p>500 selected</p>).then(() => createQueryClient(quiet));
    const targets = await readTogether(
      vms.map(({ id }) => ({ scope: 'hq', id })),
      (scope, ids) => call(towerVms.getVms, { scope, body: { where: { id_in: ids }, first: ids.length } }),
    );
    const run = startVmRun(
      client,
      'restartVm',
      targets.map((vm) => ({ scope: 'hq', vm: vm! })),
      {},
    );
    const failed = () => run.read().filter(({ state }) => state.phase === 'failed');
    const isOver = () => expect(run.read().some(isUnderWay)).toBe(false);
    await vi.waitFor(isOver, { timeout: 60_000, interval: 500 });
    expect(rig.begun('Restart VM')).toHaveLength(500);
    expect(new Set(rig.begun('Restart VM'))).toEqual(new Set(vms));
    expect(failed().map(({ item }) => item.label)).toEqual(broken);
    for (const { state } of failed())
      expect(state).toMatchObject({ message: expect.stringContaining('EAllocSpace') as string });

    rig.estate.faults.clear();
    expect(run.countRetries()).toBe(20);
    run.retry();
    await vi.waitFor(isOver, { timeout: 60_000, interval: 500 });
    expect(failed()).toEqual([]);
    expect(
      new Set(
        rig
          .begun('Restart VM')
          .slice(500)
          .map(({ name }) => name),
      ),
    ).toEqual(new Set(broken));
  }, 120_000);
});

describe('cutting the power', () => {
  // What is counted is the page's time, not the servers'.
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  async function cutPower(vms: Vm[]) {
    const page = await select('admin', vms);
    await choose(/^Power off/);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    confirm('Power off');
    return page;
  }
  const itWaits = (what: string, test: () => Promise<void>) =>
    it(what, () => test().finally(() => vi.useRealTimers()));

  itWaits('sends nothing for five seconds, then exactly what was named', async () => {
    const [vm] = running(1);
    await cutPower([vm!]);
    expect(screen.getByRole('alert').textContent).toContain(
      'In 5 seconds the power of 1 virtual machine is cut',
    );
    await wait(4900);
    expect(rig.sent('poweroff-vm')).toEqual([]);
    await wait(200);
    vi.useRealTimers();
    await soon(() => expect(rig.begun('Power off VM')).toEqual([vm]));
  });

  itWaits('is undone by Escape, and says that nothing was sent', async () => {
    const [vm] = running(1);
    await cutPower([vm!]);
    await wait(3000);
    fireEvent.keyDown(dialog(), { key: 'Escape' });
    await wait(10_000);
    expect(rig.sent('poweroff-vm')).toEqual([]);
    expect(told()).toContain(`Power off ${vm!.name}? Undone: nothing was sent.`);
  });

  itWaits('is undone by its button, which has the focus', async () => {
    await cutPower(running(2));
    await wait(10);
    expect(document.activeElement?.textContent).toBe('Undo');
    confirm('Undo');
    await wait(10_000);
    expect(rig.sent('poweroff-vm')).toEqual([]);
  });

  itWaits('is undone by leaving the page, and says so', async () => {
    const page = await cutPower(running(1));
    await wait(1000);
    page.change(<p>another page</p>);
    await wait(10_000);
    expect(rig.sent('poweroff-vm')).toEqual([]);
    expect(told()).toContain('nothing was sent');
  });
});

describe('what is locked', () => {
  it('is said, and sent again when it is free if the person wants', async () => {
    const [vm] = running(1);
    await show('helpdesk', vm!);
    press('Restart');
    rig.change(vm!, { isLocked: true });
    confirm('Restart');
    await soon(() => expect(dialog().textContent).toContain(`Locked: VM ${vm!.id}`));
    confirm('Send again when it is free');
    await soon(() => expect(status()).toContain('0 of 1 done · 1 under way'));
    within(dialog()).getByRole('button', { name: 'Do not wait' });
    rig.change(vm!, { isLocked: false });
    await soon(() => expect(status()).toContain('1 of 1 done'));
    expect(rig.sent('restart-vm')).toHaveLength(2);
  });
});

describe('rolling back', () => {
  it('names the snapshot as it is called, markup and all, and the machine is as it was', async () => {
    const [vm] = running(1);
    await show('operator', vm!);
    await choose(/^Take snapshot/);
    fireEvent.change(screen.getByLabelText(/^Name of the snapshot/), {
      target: { value: '<b>before</b> the update' },
    });
    confirm('Take snapshot');
    await soon(() => expect(vm!.snapshots).toHaveLength(1));
    await rig.refresh();
    await soon(() => expect(screen.getByRole('button', { name: 'More actions' })).toBeDefined());
    await choose(/^Roll back/);
    fireEvent.click(await screen.findByText('<b>before</b> the update'));
    expect(dialog().querySelector('b')).toBeNull();
    confirm('Roll back');
    await soon(() =>
      expect(rig.sent('rollback-vm')).toEqual([
        { where: { id: vm!.id }, data: { snapshot_id: vm!.snapshots[0]?.id } },
      ]),
    );
  });

  it('does nothing to a VM that is suspended, and says so', async () => {
    const [vm] = running(1);
    rig.change(vm!, { status: 'SUSPENDED' });
    await show('operator', vm!);
    press('More actions');
    const item = await screen.findByRole('menuitem', { name: /^Roll back/ });
    expect(item.textContent).toContain('Not possible in the state “Suspended”.');
  });
});
