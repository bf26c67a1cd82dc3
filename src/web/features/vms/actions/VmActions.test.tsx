// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../contract/operation.ts';
import { confirm, dialog, pageRig, press, soon } from '../../../../testing/page.tsx';
import type { Vm } from '../../../../sim/cloudtower/entities.ts';
import { OneVm } from './testing/pages.tsx';

const rig = pageRig({ vms: 120 }, ['vmActions', 'vmPage']);

async function show(role: Role, vm: Vm) {
  await rig.show(role, <OneVm id={vm.id} />);
  await screen.findByRole('heading', { name: vm.name });
}
const changed = (change: Parameters<typeof rig.change>[1]) => {
  const vm = rig.take('RUNNING');
  rig.change(vm, change);
  return vm;
};
/** Opens the menu and chooses. */
async function choose(name: RegExp) {
  press('More actions');
  fireEvent.click(await screen.findByRole('menuitem', { name }));
}
const taken = () => soon(() => expect(screen.queryByRole('dialog')).toBeNull());

it('a VM leads to what has been done to it, for those who may read that', async () => {
  const vm = rig.take('RUNNING');
  await show('admin', vm);
  const link = screen.getByRole('link', { name: 'Audit trail' });
  expect(link.getAttribute('href')).toBe(`/audit?scope=hq&target=${vm.id}`);
  cleanup();
  await show('operator', vm);
  expect(screen.queryByRole('link', { name: 'Audit trail' })).toBeNull();
});

describe('power actions', () => {
  it('send nothing before they are confirmed, then exactly one VM', async () => {
    const vm = rig.take('RUNNING');
    await show('helpdesk', vm);
    press('Restart');
    expect(screen.getByRole('dialog', { name: `Restart ${vm.name}?` }).textContent).toContain('Running');
    expect(rig.sent('restart-vm')).toEqual([]);
    confirm('Restart');
    await taken();
    expect(rig.sent('restart-vm')).toEqual([{ where: { id: vm.id } }]);
  });

  it('start without a question, and the machine runs', async () => {
    const vm = rig.take('STOPPED');
    await show('helpdesk', vm);
    press('Start');
    expect(screen.queryByRole('dialog')).toBeNull();
    await soon(() => expect(vm.status).toBe('RUNNING'));
    expect(rig.sent('start-vm')).toHaveLength(1);
  });

  it('leave the focus where it was when the VM changes under them', async () => {
    const vm = rig.take('RUNNING');
    await show('helpdesk', vm);
    screen.getByRole('button', { name: 'Restart' }).focus();
    rig.change(vm, { isLocked: true });
    await rig.refresh();
    const button = screen.getByRole('button', { name: 'Restart' });
    await soon(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
    expect(document.activeElement).toBe(button);
  });

  it('do not claim that a write which got no answer is tried again', async () => {
    const vm = rig.take('RUNNING');
    await show('helpdesk', vm);
    press('Restart');
    rig.estate.faults.set({ down: true, on: ['restart-vm'] });
    confirm('Restart');
    await screen.findByText('Cannot be reached');
    expect(dialog().textContent).toContain('may have been done all the same');
    expect(rig.sent('restart-vm').length).toBeLessThanOrEqual(1);
  });

  it('have the vendor’s words on record when the task failed', async () => {
    const vm = rig.take('RUNNING', ({ tools }) => tools === 'NOT_INSTALLED');
    await show('operator', vm);
    press('Shut down');
    confirm('Shut down');
    await taken();
    await screen.findByText(/JOB_VM_SHUTDOWN_TIMEOUT/);
    expect(vm.status).toBe('RUNNING');
  });

  it.each<[Role, string, string, () => Vm]>([
    ['viewer', 'Restart', 'Needs the role “Helpdesk”', () => rig.take('RUNNING')],
    ['helpdesk', 'Power off', 'Needs the role “Administrator”', () => rig.take('RUNNING')],
    ['admin', 'Start', 'Already running.', () => rig.take('RUNNING')],
    ['admin', 'Shut down', 'It is switched off.', () => rig.take('STOPPED')],
    ['admin', 'Restart', 'Not possible in the state “Unknown”.', () => rig.take('UNKNOWN')],
    ['admin', 'Restart', 'Not possible in the state “Suspended”.', () => changed({ status: 'SUSPENDED' })],
    ['admin', 'Restart', 'Something is under way', () => changed({ isLocked: true })],
  ])('as %s, %s is disabled and says why: %s', async (role, name, why, take) => {
    await show(role, take());
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain(why);
    fireEvent.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the CD-ROM drive', () => {
  it('takes an image that was chosen, and gives it back', async () => {
    const vm = rig.take('RUNNING');
    const image = rig.estate.world.images.rows().find(({ cluster }) => cluster === vm.cluster)!;
    await show('operator', vm);
    await choose(/^Insert ISO/);
    fireEvent.click(await screen.findByText(image.name));
    confirm('Insert ISO');
    await soon(() => expect(vm.image).toBe(image));
    expect(rig.sent('update-vm-disk')).toMatchObject([{ data: { elf_image_id: image.id } }]);
    await rig.refresh();
    await soon(() => expect(screen.getByRole('button', { name: /^More/ })).toBeDefined());
    await choose(/^Eject ISO/);
    await soon(() => expect(vm.image).toBeNull());
  });

  it('that is empty gives nothing back, and that is said', async () => {
    const vm = rig.take('RUNNING', ({ image, recycled }) => image === null && !recycled);
    await show('operator', vm);
    await choose(/^Eject ISO/);
    expect((await screen.findByRole('dialog')).textContent).toContain('nothing in the CD-ROM drive');
    expect(rig.sent('eject-iso-from-vm-cd-rom')).toEqual([]);
  });
});

describe('a label', () => {
  it('that is not there yet is made, and put on', async () => {
    const vm = rig.take('RUNNING');
    await show('operator', vm);
    await choose(/^Add label/);
    fireEvent.change(await screen.findByLabelText(/^Find a label/), { target: { value: 'owner: anna' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Create the label “owner: anna”' }));
    await soon(() =>
      expect(screen.getByRole('radio', { name: /owner: anna/ })).toHaveProperty('checked', true),
    );
    expect(rig.sent('create-label')).toEqual([[{ key: 'owner', value: 'anna' }]]);
    confirm('Add label');
    await soon(() => expect(vm.labels.map(({ key, value }) => `${key}: ${value}`)).toContain('owner: anna'));
  });

  it('with HTML in it is text wherever it is shown, and comes off again', async () => {
    const vm = rig.take('RUNNING');
    vm.labels = [...vm.labels, rig.estate.world.labels.rows().find(({ key }) => key.startsWith('<b>'))!];
    await show('operator', vm);
    await choose(/^Remove label/);
    fireEvent.click(await screen.findByText('<b>owner</b>: <img src=x onerror=alert(1)>'));
    expect(document.querySelector('img')).toBeNull();
    expect(dialog().querySelector('b')).toBeNull();
    confirm('Remove label');
    await soon(() => expect(vm.labels.some(({ key }) => key.startsWith('<b>'))).toBe(false));
  });
});

describe('deleting from the recycle bin', () => {
  const recycled = () => rig.take('STOPPED', (vm) => vm.recycled);

  it('is asked about as what it is, and leaves nothing', async () => {
    const vm = recycled();
    await show('admin', vm);
    await choose(/^Delete permanently/);
    expect(dialog().textContent).toContain('Nothing brings it back');
    expect(document.activeElement?.textContent).toBe('Cancel');
    confirm('Delete permanently');
    await soon(() => expect(rig.estate.world.vms.find(vm.id)).toBeUndefined());
    expect(rig.sent('delete-vm')).toEqual([{ where: { id: vm.id }, effect: { include_snapshots: true } }]);
  });

  it('is an administrator’s alone', async () => {
    const vm = recycled();
    await show('operator', vm);
    press('More actions');
    const item = await screen.findByRole('menuitem', { name: /^Delete permanently/ });
    expect(item.textContent).toContain('Needs the role “Administrator”');
    fireEvent.click(item);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does not touch what somebody has taken out of there meanwhile', async () => {
    const vm = recycled();
    await show('admin', vm);
    await choose(/^Delete permanently/);
    vm.recycled = false;
    confirm('Delete permanently');
    await screen.findByRole('button', { name: 'Look again' });
    for (const words of ['In the recycle bin', 'Not in the recycle bin'])
      expect(dialog().textContent).toContain(words);
    expect(rig.sent('delete-vm')).toEqual([]);
  });
});
