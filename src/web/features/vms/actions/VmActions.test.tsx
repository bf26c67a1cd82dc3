// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../contract/operation.ts';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { VmTasks } from '../page/VmTasks.tsx';
import { actingRig, confirm, press, refuse, vm } from './testing/rig.tsx';
import { useVmActing } from './useVmActing.ts';
import { VmActingDialogs } from './VmActingDialogs.tsx';
import { VmActions } from './VmActions.tsx';

const rig = actingRig();
const { answers, writes } = rig;
const web = vm('web-01', { id: vm('1').id });

function Page({ shown }: { shown: Vm }) {
  const acting = useVmActing();
  return (
    <>
      <VmActions target={{ scope: 'hq', vm: shown }} acting={acting} />
      <VmActingDialogs acting={acting} />
      <VmTasks scope="hq" id={shown.id} />
    </>
  );
}

function show(role: Role, shown: Vm = web) {
  const { change } = rig.show(role, <Page shown={shown} />);
  return { change: (changed: Partial<Vm>) => change(<Page shown={{ ...shown, ...changed }} />) };
}

describe('power actions', () => {
  it('send nothing before they are confirmed, then exactly one VM and what was seen of it', async () => {
    show('helpdesk');
    press('Restart');
    expect(screen.getByRole('dialog', { name: 'Restart web-01?' }).textContent).toContain('Running');
    expect(writes()).toEqual([]);
    confirm('Restart');
    await vi.waitFor(() => expect(writes()).toHaveLength(1));
    expect(writes()[0]).toEqual({
      path: '/api/hq/tower/v2/api/restart-vm',
      body: { where: { id: 'cl-1' } },
      seen: { name: 'web-01', status: 'RUNNING', host: null },
    });
  });

  it('say what was seen when the question was asked, not what came in meanwhile', async () => {
    const { change } = show('helpdesk');
    press('Restart');
    change({ name: 'web-02', status: 'SUSPENDED' });
    confirm('Restart');
    await vi.waitFor(() =>
      expect(writes()[0]?.seen).toEqual({ name: 'web-01', status: 'RUNNING', host: null }),
    );
  });

  it('start without a question', async () => {
    show('helpdesk', { ...web, status: 'STOPPED' });
    press('Start');
    await vi.waitFor(() => expect(writes()[0]?.path).toContain('start-vm'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('show both sides when the VM has changed since, and offer to look again', async () => {
    answers['restart-vm'] = refuse(409, {
      kind: 'conflict',
      message: 'It has changed.',
      requestId: 'r-1',
      seen: { name: 'web-01', status: 'RUNNING' },
      found: { name: 'web-01', status: 'STOPPED' },
    });
    show('helpdesk');
    press('Restart');
    confirm('Restart');
    const look = await screen.findByRole('button', { name: 'Look again' });
    const said = screen.getByRole('dialog').textContent;
    for (const word of ['You saw', 'Running', 'Now', 'Stopped', 'r-1']) expect(said).toContain(word);
    fireEvent.click(look);
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(writes()).toHaveLength(1);
  });

  it('keep the vendor’s words and the request id when they are refused', async () => {
    answers['start-vm'] = refuse(409, {
      kind: 'conflict',
      code: 'ResourceLocked',
      message: 'Resource [VM-clvm1] locked',
      requestId: 'r-2',
    });
    show('helpdesk', { ...web, status: 'STOPPED' });
    press('Start');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Resource [VM-clvm1] locked');
    expect(dialog.textContent).toContain('r-2');
  });

  it('leave the focus where it was when the VM changes under them', () => {
    const { change } = show('helpdesk');
    screen.getByRole('button', { name: 'Restart' }).focus();
    change({ entityAsyncStatus: 'UPDATING' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Restart' }));
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  });

  it('do not claim that a write which got no answer is tried again', async () => {
    answers['restart-vm'] = refuse(503, { kind: 'unavailable', message: 'no answer' });
    show('helpdesk');
    press('Restart');
    confirm('Restart');
    await screen.findByText('Cannot be reached');
    expect(screen.getByRole('dialog').textContent).toContain('may have been done all the same');
  });

  it('have the vendor’s words on record when the task failed', async () => {
    const failed = { id: 't1', status: 'FAILED', progress: 1, error_message: 'JOB_VM_SHUTDOWN_TIMEOUT' };
    answers['get-tasks'] = { status: 200, body: [{ ...failed, error_code: null, local_created_at: null }] };
    show('operator');
    expect(await screen.findByText('JOB_VM_SHUTDOWN_TIMEOUT')).toBeDefined();
  });

  it.each<[Role, string, Partial<Vm>, string]>([
    ['viewer', 'Restart', {}, 'Needs the role “Helpdesk”'],
    ['helpdesk', 'Power off', {}, 'Needs the role “Administrator”'],
    ['admin', 'Start', {}, 'Already running.'],
    ['admin', 'Shut down', { status: 'STOPPED' }, 'It is switched off.'],
    ['admin', 'Restart', { status: null }, 'Not possible in the state “Unknown”.'],
    ['admin', 'Restart', { entityAsyncStatus: 'UPDATING' }, 'Something is under way'],
  ])('as %s, %s of %j is disabled and says why', (role, name, changed, why) => {
    show(role, { ...web, ...changed });
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain(why);
    fireEvent.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(writes()).toEqual([]);
  });
});
