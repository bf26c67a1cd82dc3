// @vitest-environment happy-dom
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { startI18n } from '../lib/i18n.ts';
import { createQueryClient } from '../lib/queryClient.ts';
import { SessionContext } from '../lib/session.tsx';
import { SettingsProvider } from '../lib/settings.tsx';
import { loadRouter } from '../lib/testing/router.tsx';
import { Navigation } from './Navigation.tsx';

const session = {
  user: { id: 'p', name: 'vera' },
  roles: { cn: 'viewer' as const },
  managesPeople: false,
  ...{ csrf: 'c', idleAt: 0, endsAt: 0 },
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each(['vips', 'services', 'vpcs', 'subnets', 'eips', 'security-groups', 'services/cn/s-1', 'vips/new'])(
  'marks Networking, and nothing else, at /networking/%s',
  async (path) => {
    const health = { reachable: true, signedIn: true, version: null, lastError: null, tokenExpiry: null };
    const scope = { id: 'cn', vendor: 'huawei', name: 'Beijing', role: 'viewer', health };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json([scope])));
    await startI18n('en');
    const InRouter = await loadRouter(`/networking/${path}`);
    render(
      <ThemeProvider theme={createTheme({ cssVariables: true })}>
        <SettingsProvider initial="en">
          <QueryClientProvider client={createQueryClient({ backgroundFailed: () => undefined })}>
            <SessionContext value={{ session, signOut: async () => undefined }}>
              <InRouter>
                <Navigation isFolded={false} />
              </InRouter>
            </SessionContext>
          </QueryClientProvider>
        </SettingsProvider>
      </ThemeProvider>,
    );
    await screen.findByRole('link', { name: 'Networking' });
    expect(screen.getAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent)).toEqual([
      'Networking',
    ]);
  },
);
