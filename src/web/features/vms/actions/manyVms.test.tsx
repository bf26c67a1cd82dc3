// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../contract/operation.ts';
import type { ChosenVm } from './chosenVms.ts';
import { actingRig, confirm, dialog, press, refuse, told, vm } from './testing/rig.tsx';
import { useVmActing } from './useVmActing.ts';
import { VmActingDialogs } from './VmActingDialogs.tsx';
import type { VmVerb } from './vmActions.ts';
import type { VmChoice } from './vmChoice.ts';

const rig = actingRig();
const { answers, writes } = rig;

const chosen = (count: number, more: Parameters<typeof vm>[1] = {}): ChosenVm[] =>
  Array.from({ length: count }, (_, place) => ({
    target: { scope: 'hq', vm: vm(`web-${place}`, more) },
    isOnScreen: place !== 1,
  }));

function Page({ verb, vms, choice }: { verb: VmVerb; vms: ChosenVm[]; choice?: VmChoice }) {
  const acting = useVmActing();
  return (
    <>
      <button type="button" onClick={() => acting.act(verb, vms, choice)}>
        go
      </button>
      <VmActingDialogs acting={acting} />
    </>
  );
}
const ask = (role: Role, verb: VmVerb, vms: ChosenVm[], choice: VmChoice = {}) => {
  const page = rig.show(role, <Page verb={verb} vms={vms} choice={choice} />);
  press('go');
  return page;
};
const begun = { status: 200, body: [{ task_id: null, data: { id: 'x' } }] };
const idOf = (body: unknown) => (body as { where: { id: string } }).where.id;
const states = (title: string) =>
  within(screen.getByRole('list', { name: title, hidden: true }))
    .getAllByRole('listitem', { hidden: true })
    .map(({ textContent }) => textContent);

describe('an action on many', () => {
  it('lists every target, flags those off screen, and leaves out what it cannot be done to, with the reason', () => {
    const vms = [...chosen(3), ...chosen(1, { status: 'STOPPED' })];
    ask('operator', 'shutdownVm', vms);
    expect(screen.getByRole('dialog', { name: 'Shut down 3 virtual machines?' })).toBeDefined();
    const targets = screen.getByRole('list', { name: '3 virtual machines' });
    expect(within(targets).getAllByRole('listitem')).toHaveLength(3);
    expect(within(targets).getAllByText('Not on your screen')).toHaveLength(1);
    expect(screen.getByRole('list', { name: '1 is left alone' }).textContent).toContain(
      'It is switched off.',
    );
  });

  it('is one call for each, bound to what was seen of each', async () => {
    answers['shutdown-vm'] = begun;
    ask('operator', 'shutdownVm', chosen(3));
    confirm('Shut down');
    await vi.waitFor(() => expect(writes()).toHaveLength(3));
    expect(writes().map(({ body }) => idOf(body))).toEqual(['cl-web-0', 'cl-web-1', 'cl-web-2']);
    expect(writes()[2]?.seen).toEqual({ name: 'web-2', status: 'RUNNING', host: null });
  });

  it('asks for their number above five, and takes no other', () => {
    ask('operator', 'shutdownVm', chosen(6));
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

  it('says exactly which failed, and does the others all the same', async () => {
    answers['shutdown-vm'] = (body) =>
      idOf(body) === 'cl-web-1'
        ? refuse(409, {
            kind: 'conflict',
            message: 'It has changed.',
            seen: { name: 'web-1' },
            found: { name: 'db-9', status: 'RUNNING', host: null },
          })
        : begun;
    ask('operator', 'shutdownVm', chosen(3));
    confirm('Shut down');
    const title = 'Shut down: 3 virtual machines';
    await vi.waitFor(() => expect(states(title)).toEqual(['web-0 done', 'web-1 failed', 'web-2 done']));
  });
});

describe('cutting the power', () => {
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('sends nothing for five seconds, then exactly what was named', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    answers['poweroff-vm'] = begun;
    ask('admin', 'poweroffVm', chosen(1));
    confirm('Power off');
    expect(screen.getByRole('alert').textContent).toContain(
      'In 5 seconds the power of 1 virtual machine is cut',
    );
    await wait(4900);
    expect(writes()).toEqual([]);
    await wait(200);
    expect(writes()).toHaveLength(1);
  });

  it('is undone by Escape, and says that nothing was sent', async () => {
    vi.useFakeTimers();
    ask('admin', 'poweroffVm', chosen(1));
    confirm('Power off');
    await wait(3000);
    fireEvent.keyDown(dialog(), { key: 'Escape' });
    await wait(10_000);
    expect(writes()).toEqual([]);
    expect(told()).toContain('Power off web-0? Undone: nothing was sent.');
  });

  it('is undone by its button, which has the focus', async () => {
    vi.useFakeTimers();
    ask('admin', 'poweroffVm', chosen(2));
    confirm('Power off');
    await wait(10);
    expect(document.activeElement?.textContent).toBe('Undo');
    confirm('Undo');
    await wait(10_000);
    expect(writes()).toEqual([]);
  });

  it('is undone by leaving the page, and says so', async () => {
    vi.useFakeTimers();
    const page = ask('admin', 'poweroffVm', chosen(1));
    confirm('Power off');
    await wait(1000);
    page.change(<p>another page</p>);
    await wait(10_000);
    expect(writes()).toEqual([]);
    expect(told()).toContain('nothing was sent');
  });
});

describe('what is locked', () => {
  const locked = refuse(409, {
    kind: 'conflict',
    code: 'ResourceLocked',
    message: 'Resource [VM-cl-web-0] locked',
    details: [{ path: 'cl-web-0', code: 'VM', message: 'VM cl-web-0 is locked.' }],
  });

  it('is said, and sent again when it is free if the person wants', async () => {
    let isFree = false;
    answers['restart-vm'] = () => (isFree ? begun : locked);
    answers['get-vms'] = () => ({
      status: 200,
      body: [{ id: 'cl-web-0', entityAsyncStatus: isFree ? null : 'UPDATING' }],
    });
    ask('helpdesk', 'restartVm', chosen(1));
    confirm('Restart');
    await vi.waitFor(() => expect(dialog().textContent).toContain('Locked: VM cl-web-0'));
    confirm('Send again when it is free');
    await vi.waitFor(() => expect(states('Restart web-0')).toEqual(['web-0 locked']));
    expect(writes()).toHaveLength(1);
    isFree = true;
    await vi.waitFor(() => expect(states('Restart web-0')).toEqual(['web-0 done']), { timeout: 4000 });
    expect(writes()).toHaveLength(2);
  });
});

describe('rolling back', () => {
  const snapshots = {
    status: 200,
    body: [{ id: 'clsn1', name: '<b>before</b> the update', local_created_at: null }],
  };

  it('names the snapshot as it is called, markup and all, and sends it with what was seen of the VM', async () => {
    answers['get-vm-snapshots'] = snapshots;
    answers['rollback-vm'] = begun;
    ask('operator', 'rollbackVm', chosen(1, { status: 'STOPPED' }));
    fireEvent.click(await screen.findByText('<b>before</b> the update'));
    confirm('Roll back');
    await vi.waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]).toMatchObject({
      body: { where: { id: 'cl-web-0' }, data: { snapshot_id: 'clsn1' } },
      seen: { name: 'web-0', status: 'STOPPED' },
    });
  });

  it('does nothing to a VM that is suspended, and says so', () => {
    ask('operator', 'rollbackVm', chosen(1, { status: 'SUSPENDED' }));
    expect(dialog().textContent).toContain('Not possible in the state “Suspended”.');
    expect(within(dialog()).getByRole('button', { name: 'Roll back' }).hasAttribute('disabled')).toBe(true);
  });
});
