import { createRoute } from '@tanstack/react-router';
import { parseRegistrySearch } from '../../features/registries/registrySearch.ts';
import { parseReplicationSearch } from '../../features/replication/replicationSearch.ts';
import { parseEnvironmentSearch } from '../../features/environments/environmentSearch.ts';
import { parseBareMetalSearch, parseOrderSearch } from '../../features/baremetal/bareMetalSearch.ts';
import { parseLiveSearch } from '../../features/live/liveSearch.ts';
import { parseMediaSearch } from '../../features/media/mediaSearch.ts';
import { parseRoomsSearch } from '../../features/rooms/roomsSearch.ts';
import { withNavigation } from './layouts.ts';
import * as pages from './servicePages.ts';

/** The parts of the services, side by side. */
const services = createRoute({
  getParentRoute: () => withNavigation,
  id: 'service-parts', // its page has the other name
  component: pages.ServicesLayout,
});

export const serviceRoutes = [
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
] as const;
