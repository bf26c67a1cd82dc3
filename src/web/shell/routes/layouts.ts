import { createRootRoute, createRoute } from '@tanstack/react-router';
import { AloneLayout } from '../AloneLayout.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { ShellLayout } from '../ShellLayout.tsx';

export const root = createRootRoute({ notFoundComponent: NotFoundPage });
export const withNavigation = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: ShellLayout,
});

/** A page that has the window to itself; everything is found from there too. */
export const alone = createRoute({ getParentRoute: () => root, id: 'alone', component: AloneLayout });
