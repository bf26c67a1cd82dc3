import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { parseFailover } from '../features/networking/failover/wish.ts';
import { parseListSearch } from '../features/networking/listSearch.ts';
import { parseCertificateSearch } from '../features/certificates/certificateSearch.ts';
import { parseExpirySearch } from '../features/expiry/expirySearch.ts';
import { parseRegistrySearch } from '../features/registries/registrySearch.ts';
import { parseReplicationSearch } from '../features/replication/replicationSearch.ts';
import { parseDatabaseSearch } from '../features/databases/databaseSearch.ts';
import { parseAlertSearch } from '../features/alerts/alertSearch.ts';
import { parseMetricsSearch } from '../features/events/metrics/metricsSearch.ts';
import { parseEventSearch } from '../features/events/eventSearch.ts';
import { parseClusterSearch, parseHostSearch } from '../features/hosts/hostSearch.ts';
import { parseEnvironmentSearch } from '../features/environments/environmentSearch.ts';
import { parseBareMetalSearch, parseOrderSearch } from '../features/baremetal/bareMetalSearch.ts';
import { parseLiveSearch } from '../features/live/liveSearch.ts';
import { parseMediaSearch } from '../features/media/mediaSearch.ts';
import { parseRoomsSearch } from '../features/rooms/roomsSearch.ts';
import { parseVmSearch } from '../features/vms/list/vmSearch.ts';
import { AloneLayout } from './AloneLayout.tsx';
import { parseVmPageSearch } from '../features/vms/page/vmPageSearch.ts';
import { rememberList } from '../lib/lastList.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { LazyPageFailure } from './LazyPageFailure.tsx';
import { PagePending } from './PagePending.tsx';
import * as pages from './pages.ts';
import { ShellLayout } from './ShellLayout.tsx';
import { StartPage } from './StartPage.tsx';

const root = createRootRoute({ notFoundComponent: NotFoundPage });
const withNavigation = createRoute({ getParentRoute: () => root, id: 'shell', component: ShellLayout });

/** A page that has the window to itself; everything is found from there too. */
const alone = createRoute({ getParentRoute: () => root, id: 'alone', component: AloneLayout });

/** The parts of the services, side by side. */
const services = createRoute({
  getParentRoute: () => withNavigation,
  id: 'service-parts', // its page has the other name
  component: pages.ServicesLayout,
});

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
      path: '/networking',
      beforeLoad: () => {
        // oxlint-disable-next-line typescript/only-throw-error -- this is how the router is told
        throw redirect({ to: '/networking/vips', replace: true });
      },
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vips',
      validateSearch: parseListSearch,
      component: pages.VipListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vips/new',
      validateSearch: parseFailover,
      component: pages.FailoverPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vips/$scope/$vip',
      component: pages.VipPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/services',
      validateSearch: parseListSearch,
      component: pages.ServiceListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/services/new',
      validateSearch: parseListSearch,
      component: pages.CreateServicePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/services/$scope/$service',
      component: pages.ServicePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vpcs',
      validateSearch: parseListSearch,
      component: pages.VpcListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/subnets',
      validateSearch: parseListSearch,
      component: pages.SubnetListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/eips',
      validateSearch: parseListSearch,
      component: pages.EipListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/security-groups',
      validateSearch: parseListSearch,
      component: pages.GroupListPage,
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
    createRoute({ getParentRoute: () => withNavigation, path: '/services', component: pages.ServicesPage }),
    services.addChildren([
      createRoute({
        getParentRoute: () => services,
        path: '/services/environments',
        validateSearch: parseEnvironmentSearch,
        component: pages.EnvironmentListPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/environments/$scope/$environment',
        component: pages.EnvironmentPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/bare-metal',
        validateSearch: parseBareMetalSearch,
        component: pages.BareMetalListPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/bare-metal/new',
        validateSearch: parseBareMetalSearch,
        component: pages.CreateServerPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/bare-metal/$scope/orders',
        validateSearch: parseOrderSearch,
        component: pages.OrderPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/bare-metal/$scope/$server',
        component: pages.BareMetalPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/live',
        validateSearch: parseLiveSearch,
        component: pages.LiveListPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/live/new',
        validateSearch: parseLiveSearch,
        component: pages.CreateChannelPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/live/$scope/$channel',
        component: pages.ChannelPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/media',
        validateSearch: parseMediaSearch,
        component: pages.MediaListPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/media/$scope/$asset',
        component: pages.MediaPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/rooms',
        validateSearch: parseRoomsSearch,
        component: pages.RoomListPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/rooms/$scope/$app',
        component: pages.RoomAppPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/registries',
        validateSearch: parseRegistrySearch,
        component: pages.RegistryListPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/registries/$scope/$engine/$service',
        component: pages.RegistryServicePage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/replication',
        validateSearch: parseReplicationSearch,
        component: pages.ReplicationListPage,
      }),
      createRoute({
        getParentRoute: () => services,
        path: '/services/replication/$scope/$job',
        component: pages.ReplicationPage,
      }),
    ]),
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
