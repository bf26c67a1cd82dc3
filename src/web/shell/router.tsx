import {
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type RouteComponent,
} from '@tanstack/react-router';
import { parseFailover } from '../features/networking/failover/wish.ts';
import { parseListSearch } from '../features/networking/listSearch.ts';
import { parseCertificateSearch } from '../features/certificates/certificateSearch.ts';
import { parseDatabaseSearch } from '../features/databases/databaseSearch.ts';
import { parseAlertSearch } from '../features/alerts/alertSearch.ts';
import { parseMetricsSearch } from '../features/events/metrics/metricsSearch.ts';
import { parseEventSearch } from '../features/events/eventSearch.ts';
import { parseClusterSearch, parseHostSearch } from '../features/hosts/hostSearch.ts';
import { parseVmSearch } from '../features/vms/list/vmSearch.ts';
import { AloneLayout } from './AloneLayout.tsx';
import { parseVmPageSearch } from '../features/vms/page/vmPageSearch.ts';
import { rememberList } from '../lib/lastList.ts';
import { lazyPage } from './lazyPage.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { LazyPageFailure } from './LazyPageFailure.tsx';
import { PagePending } from './PagePending.tsx';
import { ShellLayout } from './ShellLayout.tsx';

// Annotated, so that the router's type does not depend on pages whose types depend on the router's.
const VmListPage: RouteComponent = lazyPage(
  () => import('../features/vms/list/VmListPage.tsx'),
  'VmListPage',
);
const VmPage: RouteComponent = lazyPage(
  () => import('../features/vms/page/VmPage.tsx'),
  'VmPage',
  'vmPage',
  'vmActions',
  'runs',
);
const ConsolePage: RouteComponent = lazyPage(
  () => import('../features/vms/console/ConsolePage.tsx'),
  'ConsolePage',
  'console',
);
const AlertsPage: RouteComponent = lazyPage(
  () => import('../features/alerts/AlertsPage.tsx'),
  'AlertsPage',
  'alerts',
  'towers',
);
const HostsPage: RouteComponent = lazyPage(
  () => import('../features/hosts/HostsPage.tsx'),
  'HostsPage',
  'hosts',
  'towers',
);
const ClustersPage: RouteComponent = lazyPage(
  () => import('../features/hosts/ClustersPage.tsx'),
  'ClustersPage',
  'hosts',
  'towers',
);
const EventsPage: RouteComponent = lazyPage(
  () => import('../features/events/EventsPage.tsx'),
  'EventsPage',
  'events',
  'eventWords',
);
const AuditPage: RouteComponent = lazyPage(
  () => import('../features/audit/AuditPage.tsx'),
  'AuditPage',
  'audit',
);
const PeoplePage: RouteComponent = lazyPage(
  () => import('../features/people/PeoplePage.tsx'),
  'PeoplePage',
  'people',
);
const MetricsPage: RouteComponent = lazyPage(
  () => import('../features/events/metrics/MetricsPage.tsx'),
  'MetricsPage',
  'events',
);
const SettingsPage: RouteComponent = lazyPage(
  () => import('../features/settings/SettingsPage.tsx'),
  'SettingsPage',
);

const FailoverPage: RouteComponent = lazyPage(
  () => import('../features/networking/failover/FailoverPage.tsx'),
  'FailoverPage',
  'networking',
  'form',
  'flow',
);
const VipListPage: RouteComponent = lazyPage(
  () => import('../features/networking/vips/VipListPage.tsx'),
  'VipListPage',
  'networking',
);
const VipPage: RouteComponent = lazyPage(
  () => import('../features/networking/vips/VipPage.tsx'),
  'VipPage',
  'networking',
  'form',
  'flow',
);

const VpcListPage: RouteComponent = lazyPage(
  () => import('../features/networking/vpcs/VpcListPage.tsx'),
  'VpcListPage',
  'networking',
  'networks',
);
const SubnetListPage: RouteComponent = lazyPage(
  () => import('../features/networking/subnets/SubnetListPage.tsx'),
  'SubnetListPage',
  'networking',
  'networks',
);
const EipListPage: RouteComponent = lazyPage(
  () => import('../features/networking/eips/EipListPage.tsx'),
  'EipListPage',
  'networking',
  'networks',
);
const GroupListPage: RouteComponent = lazyPage(
  () => import('../features/networking/groups/GroupListPage.tsx'),
  'GroupListPage',
  'networking',
  'networks',
);

const ServiceListPage: RouteComponent = lazyPage(
  () => import('../features/networking/services/ServiceListPage.tsx'),
  'ServiceListPage',
  'networking',
);
const CreateServicePage: RouteComponent = lazyPage(
  () => import('../features/networking/services/CreateServicePage.tsx'),
  'CreateServicePage',
  'networking',
  'form',
);
const ServicePage: RouteComponent = lazyPage(
  () => import('../features/networking/services/ServicePage.tsx'),
  'ServicePage',
  'networking',
  'form',
);

const DatabaseListPage: RouteComponent = lazyPage(
  () => import('../features/databases/DatabaseListPage.tsx'),
  'DatabaseListPage',
  'databases',
);
const DatabasePage: RouteComponent = lazyPage(
  () => import('../features/databases/DatabasePage.tsx'),
  'DatabasePage',
  'databases',
  'form',
);

const CertificateListPage: RouteComponent = lazyPage(
  () => import('../features/certificates/CertificateListPage.tsx'),
  'CertificateListPage',
  'certificates',
);
const CertificatePage: RouteComponent = lazyPage(
  () => import('../features/certificates/CertificatePage.tsx'),
  'CertificatePage',
  'certificates',
  'form',
);

const root = createRootRoute({ notFoundComponent: NotFoundPage });
const withNavigation = createRoute({ getParentRoute: () => root, id: 'shell', component: ShellLayout });

/** A page that has the window to itself; everything is found from there too. */
const alone = createRoute({ getParentRoute: () => root, id: 'alone', component: AloneLayout });

const routeTree = root.addChildren([
  withNavigation.addChildren([
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/',
      beforeLoad: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is how the router is told
        throw redirect({ to: '/vms', replace: true });
      },
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/vms',
      validateSearch: parseVmSearch,
      component: VmListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/vms/$scope/$vm',
      validateSearch: parseVmPageSearch,
      component: VmPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking',
      beforeLoad: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is how the router is told
        throw redirect({ to: '/networking/vips', replace: true });
      },
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vips',
      validateSearch: parseListSearch,
      component: VipListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vips/new',
      validateSearch: parseFailover,
      component: FailoverPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vips/$scope/$vip',
      component: VipPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/services',
      validateSearch: parseListSearch,
      component: ServiceListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/services/new',
      validateSearch: parseListSearch,
      component: CreateServicePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/services/$scope/$service',
      component: ServicePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/vpcs',
      validateSearch: parseListSearch,
      component: VpcListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/subnets',
      validateSearch: parseListSearch,
      component: SubnetListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/eips',
      validateSearch: parseListSearch,
      component: EipListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/networking/security-groups',
      validateSearch: parseListSearch,
      component: GroupListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/databases',
      validateSearch: parseDatabaseSearch,
      component: DatabaseListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/databases/$scope/$instance',
      component: DatabasePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/certificates',
      validateSearch: parseCertificateSearch,
      component: CertificateListPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/certificates/$scope/$certificate',
      component: CertificatePage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/alerts',
      validateSearch: parseAlertSearch,
      component: AlertsPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/hosts',
      validateSearch: parseHostSearch,
      component: HostsPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/clusters',
      validateSearch: parseClusterSearch,
      component: ClustersPage,
    }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/events',
      validateSearch: parseEventSearch,
      component: EventsPage,
    }),
    createRoute({ getParentRoute: () => withNavigation, path: '/audit', component: AuditPage }),
    createRoute({ getParentRoute: () => withNavigation, path: '/people', component: PeoplePage }),
    createRoute({
      getParentRoute: () => withNavigation,
      path: '/events/metrics',
      validateSearch: parseMetricsSearch,
      component: MetricsPage,
    }),
    createRoute({ getParentRoute: () => withNavigation, path: '/settings', component: SettingsPage }),
  ]),
  alone.addChildren([
    createRoute({ getParentRoute: () => alone, path: '/vms/$scope/$vm/console', component: ConsolePage }),
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
