// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Vm } from '../../../../sim/cloudtower/entities.ts';
import { confirm, dialog, pageRig, press, soon } from '../../../../testing/page.tsx';
import { OneVm, SelectedVms } from './testing/pages.tsx';

const rig = pageRig({ vms: 60 }, ['vmActions', 'vmPage']);
const hears = ({ tools, recycled, host }: Vm) => tools === 'RUNNING' && !recycled && host !== null;

/** A machine on its page, whose restart is about to be confirmed. */
async function askToRestart() {
  const vm = rig.take('RUNNING', hears);
  await rig.show('operator', <OneVm id={vm.id} />);
  await screen.findByRole('heading', { name: vm.name });
  press('Restart');
  return vm;
}
const elsewhere = (vm: Vm) =>
  rig.estate.world.hosts
    .rows()
    .find(({ name, cluster }) => cluster === vm.cluster && name !== vm.host?.name)!;
/** The two sides of a refusal, in words. */
function sides() {
  const [seen, found] = within(dialog()).getAllByRole('definition');
  return [seen?.textContent, found?.textContent];
}

describe('between click and confirmation', () => {
  it('a VM was renamed: both names are shown, and nothing is sent', async () => {
    const vm = await askToRestart();
    const { name } = vm;
    rig.change(vm, { name: 'somebody-elses' });
    confirm('Restart');
    await screen.findByRole('button', { name: 'Look again' });
    expect(sides()).toEqual([expect.stringContaining(name), expect.stringContaining('somebody-elses')]);
    expect(rig.sent('restart-vm')).toEqual([]);
    confirm('Look again');
    await screen.findByRole('heading', { name: 'somebody-elses' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('a VM was migrated: both hosts are shown, and nothing is sent', async () => {
    const vm = await askToRestart();
    const [before, after] = [vm.host!.name, elsewhere(vm).name];
    rig.change(vm, { host: after });
    confirm('Restart');
    await screen.findByRole('button', { name: 'Look again' });
    expect(sides()).toEqual([expect.stringContaining(before), expect.stringContaining(after)]);
    expect(rig.sent('restart-vm')).toEqual([]);
  });

  it('a VM was deleted: it is said that it is gone, and nothing is sent', async () => {
    const vm = await askToRestart();
    rig.change(vm, { isDeleted: true });
    confirm('Restart');
    await soon(() => expect(dialog().textContent).toContain('It is no longer there.'));
    expect(rig.sent('restart-vm')).toEqual([]);
  });

  it('what comes in meanwhile swaps nothing under the hand of the person: the question stays what it was', async () => {
    const vm = await askToRestart();
    const { name } = vm;
    rig.change(vm, { name: 'renamed-meanwhile' });
    await rig.refresh();
    await screen.findByText('renamed-meanwhile');
    expect(screen.getByRole('dialog', { name: `Restart ${name}?` })).toBeDefined();
    confirm('Restart');
    await screen.findByRole('button', { name: 'Look again' });
    expect(rig.sent('restart-vm')).toEqual([]);
  });
});

describe('rows that leave the list under an open dialog', () => {
  it('leave it open: it says what became of each, and sends nothing to what is another now', async () => {
    const [gone, renamed, migrated] = [1, 2, 3].map(() => rig.take('RUNNING', hears)) as [Vm, Vm, Vm];
    const ids = [gone, renamed, migrated].map(({ id }) => id);
    const page = await rig.show('operator', <SelectedVms ids={ids} />);
    await screen.findByRole('region', { name: '3 selected' });
    press('Restart');
    const names = [gone, renamed, migrated].map(({ name }) => name);
    const host = elsewhere(migrated).name;
    rig.change(gone, { isDeleted: true });
    rig.change(renamed, { name: 'is-another-now' });
    rig.change(migrated, { host });
    page.change(<SelectedVms ids={ids} left={ids} />);
    await rig.refresh();
    await within(dialog()).findByText(/3 have changed/);
    const rows = within(screen.getByRole('list', { name: '3 virtual machines' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(`${names[0]}.*No longer there`),
      expect.stringMatching(`${names[1]}.*Now: is-another-now`),
      expect.stringMatching(`${names[2]}.*Now: .*${host}`),
    ]);
    confirm('Restart');
    await soon(() => expect(dialog().textContent).toContain('0 of 3 done · 3 failed'));
    expect(rig.sent('restart-vm')).toEqual([]);
  });
});

describe('two people', () => {
  it('power the same VM: the second is told what it is now, and the first is not undone', async () => {
    const vm = rig.take('STOPPED');
    await rig.show('helpdesk', <OneVm id={vm.id} />);
    await screen.findByRole('heading', { name: vm.name });
    const other = await rig.signIn('operator');
    const body = { where: { id: vm.id } };
    expect((await other.browser.ask('POST', '/api/hq/tower/v2/api/start-vm', { body })).status).toBe(200);
    await soon(() => expect(vm.status).toBe('RUNNING'));
    press('Start');
    await screen.findByRole('button', { name: 'Look again' });
    expect(sides()).toEqual([expect.stringContaining('Stopped'), expect.stringContaining('Running')]);
    expect(rig.sent('start-vm')).toHaveLength(1);
    confirm('Look again');
    await soon(() =>
      expect(screen.getByRole('button', { name: 'Start' }).getAttribute('aria-disabled')).toBe('true'),
    );
    expect(vm.status).toBe('RUNNING');
  });
});

describe('a task that vanishes', () => {
  it('is neither done nor failed: the run goes on looking, and says so', async () => {
    const vms = [rig.take('RUNNING', hears), rig.take('RUNNING', hears)];
    rig.estate.faults.set({ vanishTasks: true });
    await rig.show('operator', <SelectedVms ids={vms.map(({ id }) => id)} />);
    await screen.findByRole('region', { name: '2 selected' });
    press('Restart');
    confirm('Restart');
    await soon(() => expect(rig.sent('get-tasks').length).toBeGreaterThan(1));
    expect(within(dialog()).getByRole('status').textContent).toContain('0 of 2 done · 2 under way');
    rig.estate.faults.clear();
  });
});

describe('a tower without a permission', () => {
  it('for an action says so where it was asked for, with its name, and what was chosen stays', async () => {
    const vm = await askToRestart();
    rig.estate.faults.set({ deny: ['restart-vm'] });
    confirm('Restart');
    await soon(() => expect(dialog().textContent).toContain('You may not do this'));
    expect(screen.getByRole('dialog', { name: `Restart ${vm.name}?` }).textContent).toContain('PERMISSION');
    expect(vm.lockedBy).toBeNull();
    rig.estate.faults.clear();
    confirm('Restart');
    await soon(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(rig.begun('Restart VM')).toContain(vm);
  });

  it('for a part of the page says so there, and the rest is shown', async () => {
    rig.estate.faults.set({ deny: ['get-vm-disks'] });
    const vm = rig.take('RUNNING', hears);
    await rig.show('operator', <OneVm id={vm.id} />);
    await screen.findByRole('heading', { name: vm.name });
    const disks = screen.getByRole('region', { name: 'Disks' });
    await within(disks).findByRole('alert');
    expect(screen.getByRole('button', { name: 'Restart' }).getAttribute('aria-disabled')).not.toBe('true');
  });
});
