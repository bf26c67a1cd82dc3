import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import { readStored, store } from '../lib/storage.ts';
import { EventRegion } from './EventRegion.tsx';
import { ExpiryHost } from './expiry/ExpiryHost.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';

const NavigationDrawer = lazyPart(() => import('./NavigationDrawer.tsx'), 'NavigationDrawer');

const foldedWidth = 60;
const width = 244;

/** Navigation beside the page, or behind a menu button where there is no room for it. */
export function ShellLayout() {
  const { t } = useTranslation();
  const [isFolded, setFolded] = useState(() => readStored('navigation') === 'folded');
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Going somewhere closes the drawer: it is open for one page only.
  const [openAt, setOpenAt] = useState<string>();
  const isDrawerOpen = openAt === path;

  function fold(wanted: boolean) {
    setFolded(wanted);
    store('navigation', wanted ? 'folded' : 'open');
  }

  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', bgcolor: 'canvas' }}>
      <Link
        href="#main"
        sx={{
          position: 'fixed',
          top: 8,
          left: 8,
          zIndex: 'tooltip',
          px: 2,
          py: 1,
          bgcolor: 'background.paper',
          borderRadius: 1,
          '&:not(:focus)': { transform: 'translateY(-200%)' },
        }}
      >
        {t('skipToMain')}
      </Link>
      <Box
        sx={{
          display: { xs: 'none', md: 'block' },
          width: isFolded ? foldedWidth : width,
          flexShrink: 0,
          position: 'sticky',
          top: 0,
          height: '100dvh',
          borderRight: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
        }}
      >
        <Navigation isFolded={isFolded} onFold={fold} />
      </Box>
      {openAt !== undefined && (
        <Suspense>
          <NavigationDrawer open={isDrawerOpen} onClose={() => setOpenAt('')} />
        </Suspense>
      )}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar onOpenNavigation={() => setOpenAt(path)} />
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, px: { xs: 2, sm: 3 }, py: { xs: 2, sm: 3 }, outline: 'none' }}
        >
          <Outlet />
        </Box>
        <EventRegion />
        <ExpiryHost />
      </Box>
    </Box>
  );
}
