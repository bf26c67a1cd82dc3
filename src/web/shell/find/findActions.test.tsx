// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import type { VmStatus } from '../../../contract/services/tower/vms.ts';
import { confirm, dialog, pageRig, soon } from '../../../testing/page.tsx';
import { store } from '../../lib/storage.ts';
import { Finder } from './Finder.tsx';

const rig = pageRig({ vms: 40 }, ['find', 'vmActions']);
beforeAll(async () => {
  // Loaded when they are wanted, and then waited for.
  await import('./Palette.tsx');
  await import('../../features/vms/find/VmFindActions.tsx');
});
beforeEach(() => localStorage.clear());

const vmOf = (status: VmStatus) => {
  const { vms } = rig.estate.world;
  const vm = vms
    .rows()
    .find((one) => one.status === status && !one.recycled && !one.internal && one.lockedBy === null);
  return vm!;
};
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const action = (name: RegExp) => within(dialog()).findByRole('menuitem', { name });

async function open(role: Role) {
  await rig.show(role, <Finder>{(open) => <button onClick={open}>find</button>}</Finder>);
  fireEvent.click(screen.getByRole('button', { name: 'find' }));
  return screen.findByRole('combobox');
}
/** Finds a machine with the palette, as far as its actions. */
async function find(role: Role, name: string) {
  fireEvent.change(await open(role), { target: { value: name } });
  await screen.findAllByRole('option', { name: new RegExp(`^${name}`) });
  press('Tab');
}

it('what is pinned is found pinned on another machine, and what a browser had kept alone goes there too', async () => {
  const { browser, session } = await rig.signIn('operator');
  const old = { source: 'page', key: 'old', title: 'An old pin', detail: '', href: '/vms', scope: 'hq' };
  store(`find.${session.user.id}`, JSON.stringify({ recent: [], pinned: [old] }));
  const { name } = vmOf('RUNNING');
  await find('operator', name);
  await action(/^Console/);
  press('p');
  const kept = async () => JSON.stringify((await browser.ask('GET', '/api/views')).json);
  await vi.waitFor(async () => expect(await kept()).toContain(name), { timeout: 10_000 });

  cleanup();
  localStorage.clear(); // another machine
  await open('operator');
  const pinned = await screen.findByRole('group', { name: 'Pinned' });
  await soon(() => expect(pinned.textContent).toContain(name));
  expect(pinned.textContent).toContain('An old pin');
});

describe('the actions of a VM that was found', () => {
  it('ask as on its page, in the palette’s place, and act on that VM alone', async () => {
    const { id, name } = vmOf('RUNNING');
    await find('helpdesk', name);
    await action(/^Restart/);
    press('r');
    await screen.findByRole('dialog', { name: `Restart ${name}?` });
    expect(rig.sent('restart-vm')).toEqual([]);
    confirm('Restart');
    await soon(() => expect(rig.sent('restart-vm')).toEqual([{ where: { id } }]));
    await soon(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('start a VM by their letter, without a question', async () => {
    const { id, name } = vmOf('STOPPED');
    await find('helpdesk', name);
    await action(/^Start/);
    press('s');
    await soon(() => expect(rig.sent('start-vm')).toEqual([{ where: { id } }]));
  });

  it('say what is not possible, why, and who can change that', async () => {
    const { name } = vmOf('RUNNING');
    await find('helpdesk', name);
    const powerOff = await action(/^Power off/);
    expect(powerOff.textContent).toContain(
      'Needs the role “Administrator”; yours is “Helpdesk”. Ask an administrator of HQ tower.',
    );
    expect((await action(/^Start/)).textContent).toContain('Already running.');
    for (const item of [powerOff, await action(/^Start/)]) fireEvent.click(item);
    press('s');
    expect(screen.queryByRole('dialog', { name: /Power off/ })).toBeNull();
    expect([...rig.sent('poweroff-vm'), ...rig.sent('start-vm')]).toEqual([]);
  });

  it('keep the palette’s own beside them while the tower is down', async () => {
    const { name } = vmOf('RUNNING');
    await find('operator', name);
    await action(/^Console/);
    press('Escape');
    rig.estate.faults.set({ down: true });
    await rig.refresh();
    press('Tab');
    await action(/^(Pin|Unpin)/); // whichever it is: the person may have pinned it before
  });
});
