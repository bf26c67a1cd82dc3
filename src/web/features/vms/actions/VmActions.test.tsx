// @vitest-environment happy-dom
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seenHeader } from '../../../../contract/channels.ts';
import type { FailureBody } from '../../../../contract/failure.ts';
import type { Role } from '../../../../contract/operation.ts';
import { Vm } from '../../../../contract/services/tower/vms.ts';
import { loadWords, startI18n } from '../../../lib/i18n.ts';
import { NoticesProvider } from '../../../lib/notices.tsx';
import { createQueryClient } from '../../../lib/queryClient.ts';
import { RunsProvider } from '../../../lib/runs.tsx';
import { SessionContext } from '../../../lib/session.tsx';
import { SettingsProvider } from '../../../lib/settings.tsx';
import { useVmActing } from './useVmActing.ts';
import { VmActingDialogs } from './VmActingDialogs.tsx';
import { VmActions } from './VmActions.tsx';
import { loadRouter } from '../../../lib/testing/router.tsx';
import { VmTasks } from '../page/VmTasks.tsx';

const id = Vm.shape.id.parse('clvm1');
const web = { id, name: 'web-01', status: 'RUNNING', entityAsyncStatus: null } as Vm;

interface Sent {
  path: string;
  body: unknown;
  seen: unknown;
}
const sent: Sent[] = [];
/** Answers as the BFF would; what is not listed is an empty list. */
let InRouter: Awaited<ReturnType<typeof loadRouter>>;
let answers: Record<string, { status: number; body: unknown }> = {};

beforeEach(async () => {
  sent.length = 0;
  answers = {};
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const seen = new Headers(init.headers).get(seenHeader);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    sent.push({ path, body, seen: seen && JSON.parse(decodeURIComponent(seen)) });
    const name = path.split('/').at(-1) ?? '';
    const answer = answers[name] ?? { status: 200, body: [] };
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  });
  await startI18n('en');
  await loadWords('vmActions');
  await loadWords('runs');
  await loadWords('vmPage');
  InRouter = await loadRouter();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Acting({ vm }: { vm: Vm }) {
  const acting = useVmActing();
  return (
    <>
      <VmActions target={{ scope: 'hq', vm }} acting={acting} />
      <VmActingDialogs acting={acting} />
    </>
  );
}

function show(role: Role, vm: Vm = web) {
  const client = createQueryClient({ backgroundFailed: () => undefined });
  const session = { user: { id: 'p1', name: role }, roles: { hq: role }, csrf: 'x', idleAt: 0, endsAt: 0 };
  const page = (shown: Vm) => (
    <ThemeProvider theme={createTheme({ cssVariables: true })}>
      <SettingsProvider initial="en">
        <QueryClientProvider client={client}>
          <SessionContext value={{ session, signOut: async () => undefined }}>
            <NoticesProvider>
              <RunsProvider>
                <InRouter>
                  <Acting vm={shown} />
                  <VmTasks scope="hq" id={shown.id} />
                </InRouter>
              </RunsProvider>
            </NoticesProvider>
          </SessionContext>
        </QueryClientProvider>
      </SettingsProvider>
    </ThemeProvider>
  );
  const { rerender } = render(page(vm));
  return { change: (changed: Partial<Vm>) => rerender(page({ ...vm, ...changed })) };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const writes = () => sent.filter(({ path }) => path.endsWith('-vm'));
const refuse = (status: number, body: FailureBody) => ({ status, body });

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
      body: { where: { id: 'clvm1' } },
      seen: { name: 'web-01', status: 'RUNNING' },
    });
  });

  it('say what was seen when the question was asked, not what came in meanwhile', async () => {
    const { change } = show('helpdesk');
    press('Restart');
    change({ name: 'web-02', status: 'SUSPENDED' });
    confirm('Restart');
    await vi.waitFor(() => expect(writes()[0]?.seen).toEqual({ name: 'web-01', status: 'RUNNING' }));
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
  ])('as %s, %s of %j is disabled and says why', (role, name, vm, why) => {
    show(role, { ...web, ...vm });
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain(why);
    fireEvent.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(writes()).toEqual([]);
  });
});
