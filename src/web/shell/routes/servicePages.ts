import type { RouteComponent } from '@tanstack/react-router';
import { lazyPage } from './lazyPage.ts';

export const ServicesPage: RouteComponent = lazyPage(
  () => import('../services/ServicesPage.tsx'),
  'ServicesPage',
  'services',
);
export const ServicesLayout: RouteComponent = lazyPage(
  () => import('../services/ServicesLayout.tsx'),
  'ServicesLayout',
  'services',
);
export const RoomListPage: RouteComponent = lazyPage(
  () => import('../../features/rooms/AppListPage.tsx'),
  'AppListPage',
  'rooms',
  'form',
);
export const RoomAppPage: RouteComponent = lazyPage(
  () => import('../../features/rooms/AppPage.tsx'),
  'AppPage',
  'rooms',
  'form',
);
export const ReplicationListPage: RouteComponent = lazyPage(
  () => import('../../features/replication/ReplicationListPage.tsx'),
  'ReplicationListPage',
  'replication',
);
export const ReplicationPage: RouteComponent = lazyPage(
  () => import('../../features/replication/ReplicationPage.tsx'),
  'ReplicationPage',
  'replication',
  'form',
);
export const BareMetalListPage: RouteComponent = lazyPage(
  () => import('../../features/baremetal/BareMetalListPage.tsx'),
  'BareMetalListPage',
  'bareMetal',
);
export const CreateServerPage: RouteComponent = lazyPage(
  () => import('../../features/baremetal/CreateServerPage.tsx'),
  'CreateServerPage',
  'bareMetal',
  'form',
);
export const OrderPage: RouteComponent = lazyPage(
  () => import('../../features/baremetal/OrderPage.tsx'),
  'OrderPage',
  'bareMetal',
);
export const BareMetalPage: RouteComponent = lazyPage(
  () => import('../../features/baremetal/BareMetalPage.tsx'),
  'BareMetalPage',
  'bareMetal',
  'form',
);
export const LiveListPage: RouteComponent = lazyPage(
  () => import('../../features/live/ChannelListPage.tsx'),
  'ChannelListPage',
  'live',
);
export const CreateChannelPage: RouteComponent = lazyPage(
  () => import('../../features/live/CreateChannelPage.tsx'),
  'CreateChannelPage',
  'live',
  'form',
);
export const ChannelPage: RouteComponent = lazyPage(
  () => import('../../features/live/ChannelPage.tsx'),
  'ChannelPage',
  'live',
  'form',
);
export const EnvironmentListPage: RouteComponent = lazyPage(
  () => import('../../features/environments/EnvironmentListPage.tsx'),
  'EnvironmentListPage',
  'environments',
  'form',
);
export const EnvironmentPage: RouteComponent = lazyPage(
  () => import('../../features/environments/EnvironmentPage.tsx'),
  'EnvironmentPage',
  'environments',
  'form',
);
export const RegistryListPage: RouteComponent = lazyPage(
  () => import('../../features/registries/RegistryListPage.tsx'),
  'RegistryListPage',
  'registries',
  'form',
);
export const RegistryServicePage: RouteComponent = lazyPage(
  () => import('../../features/registries/ServicePage.tsx'),
  'ServicePage',
  'registries',
  'form',
);
export const MediaListPage: RouteComponent = lazyPage(
  () => import('../../features/media/AssetListPage.tsx'),
  'AssetListPage',
  'media',
  'form',
);
export const MediaPage: RouteComponent = lazyPage(
  () => import('../../features/media/AssetPage.tsx'),
  'AssetPage',
  'media',
  'form',
);
