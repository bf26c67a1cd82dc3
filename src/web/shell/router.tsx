import { createRoute, createRouter } from '@tanstack/react-router';
import { parseCertificateSearch } from '../features/certificates/certificateSearch.ts';
import { parseExpirySearch } from '../features/expiry/expirySearch.ts';
import { parseDatabaseSearch } from '../features/databases/databaseSearch.ts';
import { parseAlertSearch } from '../features/alerts/alertSearch.ts';
import { parseMetricsSearch } from '../features/events/metrics/metricsSearch.ts';
import { parseEventSearch } from '../features/events/eventSearch.ts';
import { parseClusterSearch, parseHostSearch } from '../features/hosts/hostSearch.ts';
import { parseVmSearch } from '../features/vms/list/vmSearch.ts';
import { parseVmPageSearch } from '../features/vms/page/vmPageSearch.ts';
import { rememberList } from '../lib/lastList.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { LazyPageFailure } from './LazyPageFailure.tsx';
import { PagePending } from './PagePending.tsx';
import { alone, root, withNavigation } from './routes/layouts.ts';
import { networkingRoutes } from './routes/networkingRoutes.ts';
import * as pages from './routes/pages.ts';
import { serviceRoutes } from './routes/serviceRoutes.ts';
import { StartPage } from './StartPage.tsx';

const routeTree = root.addChildren([
  withNavigation.addChildren([
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/',
      component: StartPage,
    }),
    createRoute({ getParentRoute: () => withNavigation, path: '/desk', component: pages.DeskPage }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/desk/$scope/$vm',
      component: pages.DeskVmPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/vms',
      validateSearch: parseVmSearch,
      component: pages.VmListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/vms/$scope/$vm',
      validateSearch: parseVmPageSearch,
      component: pages.VmPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/databases',
      validateSearch: parseDatabaseSearch,
      component: pages.DatabaseListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/databases/$scope/$instance',
      component: pages.DatabasePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/certificates',
      validateSearch: parseCertificateSearch,
      component: pages.CertificateListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/certificates/import',
      validateSearch: parseCertificateSearch,
      component: pages.ImportCertificatePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/certificates/$scope/$certificate',
      component: pages.CertificatePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/certificates/$scope/$certificate/replace',
      component: pages.ReplaceCertificatePage,
    }),
    ...networkingRoutes,
    ...serviceRoutes,
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/expiry',
      validateSearch: parseExpirySearch,
      component: pages.ExpiryBoardPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/alerts',
      validateSearch: parseAlertSearch,
      component: pages.AlertsPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/hosts',
      validateSearch: parseHostSearch,
      component: pages.HostsPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/clusters',
      validateSearch: parseClusterSearch,
      component: pages.ClustersPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/events',
      validateSearch: parseEventSearch,
      component: pages.EventsPage,
    }),
    createRoute({ getParentRoute: () => withNavigation, path: '/audit', component: pages.AuditPage }),
    createRoute({ getParentRoute: () => withNavigation, path: '/consoles', component: pages.ConsolesPage }),
    createRoute({ getParentRoute: () => withNavigation, path: '/people', component: pages.PeoplePage }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/events/metrics',
      validateSearch: parseMetricsSearch,
      component: pages.MetricsPage,
    }),
    createRoute({ getParentRoute: () => withNavigation, path: '/settings', component: pages.SettingsPage }),
  ]),
  alone.addChildren([
    createRoute({
      getParentRoute: () => alone,
      path: '/vms/consoles',
      validateSearch: ({ of }: { of?: unknown }): { of?: string } => (typeof of === 'string' ? { of } : {}),
      component: pages.SeveralConsolesPage,
    }),
    createRoute({
      getParentRoute: () => alone,
      path: '/vms/$scope/$vm/console',
      // Only looks at first: somebody is there whom one does not want to disturb.
      validateSearch: ({ mode }: { mode?: unknown }): { mode?: 'view' } => (mode === 'view' ? { mode } : {}),
      component: pages.ConsolePage,
    }),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: LazyPageFailure,
  defaultPendingComponent: PagePending,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
  if (fromLocation?.pathname === '/vms') rememberList(fromLocation.search);
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
