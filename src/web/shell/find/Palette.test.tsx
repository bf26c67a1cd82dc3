// @vitest-environment happy-dom
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { loadWords, startI18n } from '../../lib/i18n.ts';
import { NoticesProvider } from '../../lib/notices.tsx';
import { createQueryClient } from '../../lib/queryClient.ts';
import { SessionContext } from '../../lib/session.tsx';
import { SettingsProvider } from '../../lib/settings.tsx';
import { Palette } from './Palette.tsx';

const health = {
  reachable: true,
  signedIn: true,
  version: null,
  lastError: null,
  tokenExpiry: null,
  checkedAt: 1,
};
const towers = ['hq', 'branch'].map((id) => ({
  id,
  vendor: 'cloudtower',
  name: `Tower ${id}`,
  role: 'operator',
  health,
}));
const vmOf = (name: string, ips = '', status = 'RUNNING') => ({
  id: `id-${name}`,
  name,
  ips,
  status,
  hostname: null,
  description: '',
  cluster: null,
  entityAsyncStatus: null,
});

interface Ask {
  scope: string;
  /** What was looked for, or the id that was looked at. */
  text: string;
  signal: AbortSignal | null | undefined;
  answer: (body: unknown, status?: number) => void;
}
/** Every question to a tower, answered when the test says so. */
let asks: Ask[] = [];
const asked = (scope: string, text: string) =>
  vi.waitFor(() => {
    const found = asks.find((ask) => ask.scope === scope && ask.text === text);
    if (!found) throw new Error(`${scope} was not asked for ${text}`);
    return found;
  });

beforeAll(() => import('../../features/vms/find/VmFindActions.tsx')); // loaded when it is wanted, and then waited for
beforeEach(async () => {
  asks = [];
  localStorage.clear();
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path === '/api/scopes') return Promise.resolve(Response.json(towers));
    const { where } = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as {
      where: { id?: string; AND?: { OR?: { name_contains?: string }[] }[] };
    };
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      asks.push({
        scope: path.split('/')[2] ?? '',
        text: where.id ?? where.AND?.[0]?.OR?.[0]?.name_contains ?? '',
        signal: init.signal,
        answer: (body, status = 200) => resolve(Response.json(body, { status })),
      });
    });
  });
  await startI18n('en');
  await loadWords('find');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const closed = vi.fn();
async function open(role: Role = 'operator') {
  closed.mockReset();
  const session = {
    user: { id: 'p1', name: role },
    roles: { hq: role, branch: role },
    csrf: 'x',
    idleAt: 0,
    endsAt: 0,
    managesPeople: false,
  };
  const palette = () => <Palette isOpen onClose={closed} onDialog={() => undefined} />;
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({
    routeTree: createRootRoute({ component: palette, notFoundComponent: palette }),
    history,
  });
  render(
    <ThemeProvider theme={createTheme({ cssVariables: true })}>
      <SettingsProvider initial="en">
        <NoticesProvider>
          <QueryClientProvider client={createQueryClient({ backgroundFailed: () => undefined })}>
            <SessionContext value={{ session, signOut: async () => undefined }}>
              <RouterProvider router={router} />
            </SessionContext>
          </QueryClientProvider>
        </NoticesProvider>
      </SettingsProvider>
    </ThemeProvider>,
  );
  await screen.findByRole('combobox');
  return { path: () => history.location.pathname };
}
const field = () => screen.getByRole('combobox');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? field(), { key, ...more });
const titles = () =>
  screen.queryAllByRole('option').map((row) => row.querySelector('.MuiTypography-body2')?.textContent);
const active = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
const rows = (...expected: (string | RegExp)[]) =>
  vi.waitFor(() =>
    expect(titles()).toEqual(expected.map((title) => expect.stringMatching(title) as unknown)),
  );

describe('the palette', () => {
  it('asks every tower at once, and puts a late answer behind what is there', async () => {
    await open();
    type('web');
    const [hq, branch] = await Promise.all([asked('hq', 'web'), asked('branch', 'web')]);
    branch.answer([vmOf('web-07')]);
    await rows('web-07');
    hq.answer([vmOf('web-01'), vmOf('web-02')]);
    await rows('web-07', 'web-01', 'web-02', /All that match/);
    expect(active()).toContain('web-07');
  });

  it('leaves the chosen row chosen when more comes', async () => {
    await open();
    type('web');
    (await asked('branch', 'web')).answer([vmOf('web-07'), vmOf('web-08')]);
    await rows('web-07', 'web-08');
    press('ArrowDown');
    expect(active()).toContain('web-08');
    (await asked('hq', 'web')).answer([vmOf('web-01')]);
    await rows('web-07', 'web-08', 'web-01', /All that match/);
    expect(active()).toContain('web-08');
  });

  it('names a tower that is down and shows the rest', async () => {
    await open();
    type('web');
    (await asked('hq', 'web')).answer({ kind: 'unavailable', message: 'connect ECONNREFUSED' }, 503);
    (await asked('branch', 'web')).answer([vmOf('web-07')]);
    await screen.findByText(/Tower hq: Cannot be reached/);
    expect(titles()[0]).toBe('web-07');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await vi.waitFor(() => expect(asks.filter(({ scope }) => scope === 'hq')).toHaveLength(2));
    expect(asks.filter(({ scope }) => scope === 'branch')).toHaveLength(1);
  });

  it('names a tower that forbids it', async () => {
    await open();
    type('web');
    (await asked('hq', 'web')).answer({ kind: 'forbidden', message: 'PERMISSION_DENIED' }, 403);
    await screen.findByText(/Tower hq: You may not do this/);
  });

  it('names a tower that has not answered, before it has', async () => {
    await open();
    type('web');
    (await asked('branch', 'web')).answer([vmOf('web-07')]);
    await screen.findByText(/Tower hq has not answered yet/, {}, { timeout: 4000 });
    expect(titles()[0]).toBe('web-07');
    (await asked('hq', 'web')).answer([]);
    await vi.waitFor(() => expect(screen.queryByText(/has not answered yet/)).toBeNull());
  });

  it('aborts what is no longer wanted, and never shows its answer', async () => {
    await open();
    type('web');
    const stale = await asked('hq', 'web');
    type('mail');
    const fresh = await asked('hq', 'mail');
    expect(stale.signal?.aborted).toBe(true);
    stale.answer([vmOf('web-01')]);
    fresh.answer([vmOf('mail-01')]);
    (await asked('branch', 'mail')).answer([]);
    await rows('mail-01', /All that match/);
  });

  it('narrows what is there while it is typed on, before anybody has answered', async () => {
    const { path } = await open();
    type('10.0');
    (await asked('hq', '10.0')).answer([vmOf('db-01', '10.0.4.2'), vmOf('web-01', '10.0.4.21')]);
    await rows('db-01', 'web-01');
    type('10.0.4.21');
    expect(titles()).toEqual(['web-01']);
    press('Enter');
    await vi.waitFor(() => expect(path()).toBe('/vms/hq/id-web-01'));
  });

  it('says that there is nothing, and not before everybody has said so', async () => {
    await open();
    type('zz');
    (await asked('hq', 'zz')).answer([]);
    expect(screen.queryByText(/Nothing matches/)).toBeNull();
    (await asked('branch', 'zz')).answer([]);
    await screen.findByText('Nothing matches “zz”');
  });

  it('shows a name with HTML in it as it is', async () => {
    await open();
    const name = '<img src=x onerror=alert(1)>';
    type('img');
    (await asked('hq', 'img')).answer([vmOf(name)]);
    await rows(name.replace(/[()]/g, '\\$&'));
    expect(document.querySelector('img')).toBeNull();
  });

  it('finds pages and settings without asking, and changes a setting at once', async () => {
    await open();
    type('deutsch');
    expect(active()).toContain('Deutsch');
    press('Enter');
    expect(closed).toHaveBeenCalled();
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('de'));
  });

  it('leads to the console by Tab and its letter', async () => {
    const { path } = await open();
    type('web');
    (await asked('hq', 'web')).answer([vmOf('web-01')]);
    await rows('web-01');
    press('Tab');
    (await asked('hq', 'id-web-01')).answer([vmOf('web-01')]);
    await screen.findByRole('menuitem', { name: /^Console/ });
    press('c');
    await vi.waitFor(() => expect(path()).toBe('/vms/hq/id-web-01/console'));
  });

  it('says of an action why it is not possible, as the VM is now, and does not do it', async () => {
    const { path } = await open('viewer');
    type('web');
    (await asked('hq', 'web')).answer([vmOf('web-01')]);
    await rows('web-01');
    press('Enter', { ctrlKey: true });
    (await asked('hq', 'id-web-01')).answer([vmOf('web-01')]);
    const console = await screen.findByRole('menuitem', { name: /^Console/ });
    expect(console.textContent).toMatch(/Helpdesk/);
    expect(console.getAttribute('aria-disabled')).toBe('true');
    press('c');
    fireEvent.click(console);
    expect(path()).toBe('/');
  });

  it('keeps pins and recents, and Escape leads from the actions back to what was found', async () => {
    await open();
    type('web');
    (await asked('hq', 'web')).answer([vmOf('web-01'), vmOf('web-02')]);
    await rows('web-01', 'web-02');
    press('Tab');
    press('p');
    await screen.findByRole('menuitem', { name: /^Unpin/ });
    press('Escape');
    expect(closed).not.toHaveBeenCalled();
    await rows('web-01', 'web-02');
    press('ArrowDown');
    press('Enter');
    cleanup();
    await open();
    expect(screen.getByRole('group', { name: 'Pinned' }).textContent).toContain('web-01');
    expect(screen.getByRole('group', { name: 'Recent' }).textContent).toContain('web-02');
  });

  it('does not take an input method’s Enter for its own', async () => {
    const { path } = await open();
    type('web');
    (await asked('hq', 'web')).answer([vmOf('web-01')]);
    await rows('web-01');
    press('Enter', { isComposing: true });
    expect(path()).toBe('/');
  });
});
