import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { RouterProvider } from '@tanstack/react-router';
import type { Language } from '../lib/i18n.ts';
import { NoticesProvider } from '../lib/notices.tsx';
import { SettingsProvider } from '../lib/settings.tsx';
import { QueryProvider } from './QueryProvider.tsx';
import { router } from './router.tsx';
import { SessionGate } from './SessionGate.tsx';
import { theme } from './theme.ts';

export function App({ language }: { language: Language }) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
      <CssBaseline enableColorScheme />
      <SettingsProvider initial={language}>
        <NoticesProvider>
          <QueryProvider>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          </QueryProvider>
        </NoticesProvider>
      </SettingsProvider>
    </ThemeProvider>
  );
}
