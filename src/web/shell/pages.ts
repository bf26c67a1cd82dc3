import type { RouteComponent } from '@tanstack/react-router';
import { lazyPage } from './lazyPage.ts';

// Each page of the product, loaded when it is opened, with the parts of the words it says.
// Annotated, so that the router's type does not depend on pages whose types depend on the router's.
export const VmListPage: RouteComponent = lazyPage(
  () => import('../features/vms/list/VmListPage.tsx'),
  'VmListPage',
);
export const VmPage: RouteComponent = lazyPage(
  () => import('../features/vms/page/VmPage.tsx'),
  'VmPage',
  'vmPage',
  'vmActions',
  'runs',
);
export const ConsolePage: RouteComponent = lazyPage(
  () => import('../features/vms/console/ConsolePage.tsx'),
  'ConsolePage',
  'console',
);
export const SeveralConsolesPage: RouteComponent = lazyPage(
  () => import('../features/vms/console/several/SeveralConsolesPage.tsx'),
  'SeveralConsolesPage',
  'console',
  'several',
);
export const DeskPage: RouteComponent = lazyPage(
  () => import('./desk/DeskPage.tsx'),
  'DeskPage',
  'desk',
  'find',
);
export const DeskVmPage: RouteComponent = lazyPage(
  () => import('../features/vms/desk/DeskVmPage.tsx'),
  'DeskVmPage',
  'desk',
  'vmPage',
  'vmActions',
  'runs',
);
export const AlertsPage: RouteComponent = lazyPage(
  () => import('../features/alerts/AlertsPage.tsx'),
  'AlertsPage',
  'alerts',
  'towers',
);
export const HostsPage: RouteComponent = lazyPage(
  () => import('../features/hosts/HostsPage.tsx'),
  'HostsPage',
  'hosts',
  'towers',
);
export const ClustersPage: RouteComponent = lazyPage(
  () => import('../features/hosts/ClustersPage.tsx'),
  'ClustersPage',
  'hosts',
  'towers',
);
export const EventsPage: RouteComponent = lazyPage(
  () => import('../features/events/EventsPage.tsx'),
  'EventsPage',
  'events',
  'eventWords',
);
export const AuditPage: RouteComponent = lazyPage(
  () => import('../features/audit/AuditPage.tsx'),
  'AuditPage',
  'audit',
  'deeds',
);
export const ConsolesPage: RouteComponent = lazyPage(
  () => import('../features/consoles/ConsolesPage.tsx'),
  'ConsolesPage',
  'consoles',
);
export const PeoplePage: RouteComponent = lazyPage(
  () => import('../features/people/PeoplePage.tsx'),
  'PeoplePage',
  'people',
);
export const MetricsPage: RouteComponent = lazyPage(
  () => import('../features/events/metrics/MetricsPage.tsx'),
  'MetricsPage',
  'events',
);
export const SettingsPage: RouteComponent = lazyPage(
  () => import('../features/settings/SettingsPage.tsx'),
  'SettingsPage',
  'account',
  'form',
);

export const FailoverPage: RouteComponent = lazyPage(
  () => import('../features/networking/failover/FailoverPage.tsx'),
  'FailoverPage',
  'networking',
  'form',
  'flow',
);
export const VipListPage: RouteComponent = lazyPage(
  () => import('../features/networking/vips/VipListPage.tsx'),
  'VipListPage',
  'networking',
);
export const VipPage: RouteComponent = lazyPage(
  () => import('../features/networking/vips/VipPage.tsx'),
  'VipPage',
  'networking',
  'form',
  'flow',
);

export const VpcListPage: RouteComponent = lazyPage(
  () => import('../features/networking/vpcs/VpcListPage.tsx'),
  'VpcListPage',
  'networking',
  'networks',
);
export const SubnetListPage: RouteComponent = lazyPage(
  () => import('../features/networking/subnets/SubnetListPage.tsx'),
  'SubnetListPage',
  'networking',
  'networks',
);
export const EipListPage: RouteComponent = lazyPage(
  () => import('../features/networking/eips/EipListPage.tsx'),
  'EipListPage',
  'networking',
  'networks',
);
export const GroupListPage: RouteComponent = lazyPage(
  () => import('../features/networking/groups/GroupListPage.tsx'),
  'GroupListPage',
  'networking',
  'networks',
);

export const ServiceListPage: RouteComponent = lazyPage(
  () => import('../features/networking/services/ServiceListPage.tsx'),
  'ServiceListPage',
  'networking',
);
export const CreateServicePage: RouteComponent = lazyPage(
  () => import('../features/networking/services/CreateServicePage.tsx'),
  'CreateServicePage',
  'networking',
  'form',
);
export const ServicePage: RouteComponent = lazyPage(
  () => import('../features/networking/services/ServicePage.tsx'),
  'ServicePage',
  'networking',
  'form',
);

export const DatabaseListPage: RouteComponent = lazyPage(
  () => import('../features/databases/DatabaseListPage.tsx'),
  'DatabaseListPage',
  'databases',
);
export const DatabasePage: RouteComponent = lazyPage(
  () => import('../features/databases/DatabasePage.tsx'),
  'DatabasePage',
  'databases',
  'form',
);

export const CertificateListPage: RouteComponent = lazyPage(
  () => import('../features/certificates/CertificateListPage.tsx'),
  'CertificateListPage',
  'certificates',
  'expiry',
);
export const CertificatePage: RouteComponent = lazyPage(
  () => import('../features/certificates/CertificatePage.tsx'),
  'CertificatePage',
  'certificates',
  'expiry',
  'form',
);
export const ImportCertificatePage: RouteComponent = lazyPage(
  () => import('../features/certificates/import/ImportPage.tsx'),
  'ImportPage',
  'certificates',
  'form',
);
export const ReplaceCertificatePage: RouteComponent = lazyPage(
  () => import('../features/certificates/replace/ReplacePage.tsx'),
  'ReplacePage',
  'certificates',
  'expiry',
  'form',
  'flow',
);
export const ExpiryBoardPage: RouteComponent = lazyPage(
  () => import('./expiry/ExpiryBoardPage.tsx'),
  'ExpiryBoardPage',
  'expiry',
);

export const ServicesPage: RouteComponent = lazyPage(
  () => import('./services/ServicesPage.tsx'),
  'ServicesPage',
  'services',
);
export const ServicesLayout: RouteComponent = lazyPage(
  () => import('./services/ServicesLayout.tsx'),
  'ServicesLayout',
  'services',
);

export const RoomListPage: RouteComponent = lazyPage(
  () => import('../features/rooms/AppListPage.tsx'),
  'AppListPage',
  'rooms',
  'form',
);
export const RoomAppPage: RouteComponent = lazyPage(
  () => import('../features/rooms/AppPage.tsx'),
  'AppPage',
  'rooms',
  'form',
);
export const ReplicationListPage: RouteComponent = lazyPage(
  () => import('../features/replication/ReplicationListPage.tsx'),
  'ReplicationListPage',
  'replication',
);
export const ReplicationPage: RouteComponent = lazyPage(
  () => import('../features/replication/ReplicationPage.tsx'),
  'ReplicationPage',
  'replication',
  'form',
);

export const BareMetalListPage: RouteComponent = lazyPage(
  () => import('../features/baremetal/BareMetalListPage.tsx'),
  'BareMetalListPage',
  'bareMetal',
);
export const CreateServerPage: RouteComponent = lazyPage(
  () => import('../features/baremetal/CreateServerPage.tsx'),
  'CreateServerPage',
  'bareMetal',
  'form',
);
export const OrderPage: RouteComponent = lazyPage(
  () => import('../features/baremetal/OrderPage.tsx'),
  'OrderPage',
  'bareMetal',
);
export const BareMetalPage: RouteComponent = lazyPage(
  () => import('../features/baremetal/BareMetalPage.tsx'),
  'BareMetalPage',
  'bareMetal',
  'form',
);

export const LiveListPage: RouteComponent = lazyPage(
  () => import('../features/live/ChannelListPage.tsx'),
  'ChannelListPage',
  'live',
);
export const CreateChannelPage: RouteComponent = lazyPage(
  () => import('../features/live/CreateChannelPage.tsx'),
  'CreateChannelPage',
  'live',
  'form',
);
export const ChannelPage: RouteComponent = lazyPage(
  () => import('../features/live/ChannelPage.tsx'),
  'ChannelPage',
  'live',
  'form',
);

export const EnvironmentListPage: RouteComponent = lazyPage(
  () => import('../features/environments/EnvironmentListPage.tsx'),
  'EnvironmentListPage',
  'environments',
  'form',
);
export const EnvironmentPage: RouteComponent = lazyPage(
  () => import('../features/environments/EnvironmentPage.tsx'),
  'EnvironmentPage',
  'environments',
  'form',
);

export const RegistryListPage: RouteComponent = lazyPage(
  () => import('../features/registries/RegistryListPage.tsx'),
  'RegistryListPage',
  'registries',
  'form',
);
export const RegistryServicePage: RouteComponent = lazyPage(
  () => import('../features/registries/ServicePage.tsx'),
  'ServicePage',
  'registries',
  'form',
);

export const MediaListPage: RouteComponent = lazyPage(
  () => import('../features/media/AssetListPage.tsx'),
  'AssetListPage',
  'media',
  'form',
);
export const MediaPage: RouteComponent = lazyPage(
  () => import('../features/media/AssetPage.tsx'),
  'AssetPage',
  'media',
  'form',
);
