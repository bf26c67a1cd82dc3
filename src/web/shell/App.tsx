import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { CatchBoundary, RouterProvider } from '@tanstack/react-router';
import type { Language } from '../lib/i18n.ts';
import { NoticesProvider } from '../lib/notices.tsx';
import { RunsProvider } from '../lib/runs.tsx';
import { SettingsProvider } from '../lib/settings.tsx';
import { QueryProvider } from './QueryProvider.tsx';
import { router } from './router.tsx';
import { SessionGate } from './SessionGate.tsx';
import { HintHost } from './hints/HintHost.tsx';
import { RunHost } from './RunHost.tsx';
import { RootFailure } from './RootFailure.tsx';
import { theme } from './theme.ts';
import { Toasts } from './Toasts.tsx';
import { VersionWatch } from './VersionWatch.tsx';

export function App({ language }: { language: Language }) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
      <CssBaseline enableColorScheme />
      <SettingsProvider initial={language}>
        <CatchBoundary getResetKey={() => 'root'} errorComponent={RootFailure}>
          <NoticesProvider>
            <VersionWatch />
            <QueryProvider>
              <SessionGate>
                <RunsProvider>
                  <RouterProvider router={router} />
                  <RunHost />
                  <Toasts />
                  <HintHost />
                </RunsProvider>
              </SessionGate>
            </QueryProvider>
          </NoticesProvider>
        </CatchBoundary>
      </SettingsProvider>
    </ThemeProvider>
  );
}
