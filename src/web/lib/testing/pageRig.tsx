import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  type RouteComponent,
} from '@tanstack/react-router';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import { loadWords, startI18n } from '../i18n.ts';
import { NoticesProvider, useNoticeHistory } from '../notices.tsx';
import { createQueryClient } from '../queryClient.ts';
import { SessionContext } from '../session.tsx';
import { SettingsProvider } from '../settings.tsx';
import type { Part } from '../words/parts.ts';

const patienceMs = 20_000;

/** The BFF, as a page reaches it. */
interface Bff {
  inject: (asked: {
    method: 'GET';
    url: string;
    headers: Record<string, string>;
    payload?: string;
  }) => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>;
}

interface Shown {
  bff: Bff;
  /** By scope. */
  roles: Record<string, Role>;
  /** Where the browser is, and the pages it may come to. */
  at: string;
  pages: Record<string, RouteComponent>;
  person?: string;
  /** Engines of every scope. */
  registries?: string[];
}

const health = {
  ...{ reachable: true, signedIn: true, version: null, lastError: null, tokenExpiry: null, project: null },
  ...{ clockSkew: null, forbidden: null, checkedAt: 1 },
};
/** Pages in a browser of their own that say these words, in front of a BFF that a test has opened. */
export function pageRig(...parts: Part[]) {
  // A BFF and a simulated region answer each read: nothing here is instant on a busy machine.
  vi.setConfig({ testTimeout: 90_000, hookTimeout: 40_000 });
  configure({ asyncUtilTimeout: patienceMs });
  beforeEach(async () => {
    sessionStorage.clear();
    localStorage.clear();
    await startI18n('en');
    await Promise.all(parts.map((part) => loadWords(part)));
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** What was asked of the BFF itself, not of a vendor. */
  const own: { url: string; body: unknown }[] = [];
  /** What it answers, by address; an empty list unless said. */
  const answers: Record<string, unknown> = {};
  return { own, answers, show };
  function show({ bff, roles, at, pages, person = 'anna', registries = [] }: Shown) {
    own.length = 0;
    const scopes = Object.entries(roles).map(([id, role]) => ({
      ...{ id, vendor: 'huawei', name: `Region ${id}`, role, health, registries },
    }));
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      init.signal?.throwIfAborted();
      if (url === '/api/scopes') return Response.json(scopes);
      const payload = typeof init.body === 'string' ? { payload: init.body } : {};
      if (!url.startsWith('/api/cn-')) {
        own.push({ url, body: payload.payload && (JSON.parse(payload.payload) as unknown) });
        return Response.json(answers[url] ?? []);
      }
      const headers = { cookie: 'session=1', ...Object.fromEntries(new Headers(init.headers)) };
      const answer = await bff.inject({ method: init.method as 'GET', url, headers, ...payload });
      return new Response(answer.body || null, { status: answer.statusCode });
    });
    const root = createRootRoute({ component: Outlet });
    const router = createRouter({
      routeTree: root.addChildren(
        Object.entries(pages).map(([path, component]) =>
          createRoute({ getParentRoute: () => root, path, component }),
        ),
      ),
      history: createMemoryHistory({ initialEntries: [at] }),
    });
    const client = createQueryClient({ backgroundFailed: () => undefined });
    const defaults = client.getDefaultOptions();
    // Asked again as often as ever, but without the pauses.
    client.setDefaultOptions({ ...defaults, queries: { ...defaults.queries, retryDelay: 10 } });
    const user = { id: person, name: person };
    const session = { user, roles, managesPeople: false, csrf: 'x', idleAt: 0, endsAt: 0 };
    render(
      <ThemeProvider theme={createTheme({ cssVariables: true })}>
        <SettingsProvider initial="en">
          <QueryClientProvider client={client}>
            <SessionContext value={{ session, signOut: async () => undefined }}>
              <NoticesProvider>
                <RouterProvider router={router as never} />
                <Told />
              </NoticesProvider>
            </SessionContext>
          </QueryClientProvider>
        </SettingsProvider>
      </ThemeProvider>,
    );
    return router;
  }
}

/** The notices there are, in words. */
function Told() {
  const { notices } = useNoticeHistory();
  return (
    <ul aria-label="told">
      {notices.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}

export const told = () => screen.getByRole('list', { name: 'told', hidden: true }).textContent;
/** Waits until it is so. */
export const soon = (check: () => unknown) => vi.waitFor(check, { timeout: patienceMs });
export const dialog = () => screen.getByRole('dialog');
export const press = (name: string | RegExp, where = document.body) =>
  fireEvent.click(within(where).getByRole('button', { name }));
