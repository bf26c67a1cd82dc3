import type { RouteComponent } from '@tanstack/react-router';
import { lazyPage } from './lazyPage.ts';

// Each page of the product, loaded when it is opened, with the parts of the words it says.
// Annotated, so that the router's type does not depend on pages whose types depend on the router's.
export const VmListPage: RouteComponent = lazyPage(
  () => import('../../features/vms/list/VmListPage.tsx'),
  'VmListPage',
);
export const VmPage: RouteComponent = lazyPage(
  () => import('../../features/vms/page/VmPage.tsx'),
  'VmPage',
  'vmPage',
  'vmActions',
  'runs',
);
export const ConsolePage: RouteComponent = lazyPage(
  () => import('../../features/vms/console/ConsolePage.tsx'),
  'ConsolePage',
  'console',
);
export const SeveralConsolesPage: RouteComponent = lazyPage(
  () => import('../../features/vms/console/several/SeveralConsolesPage.tsx'),
  'SeveralConsolesPage',
  'console',
  'several',
);
export const DeskPage: RouteComponent = lazyPage(
  () => import('../desk/DeskPage.tsx'),
  'DeskPage',
  'desk',
  'find',
);
export const DeskVmPage: RouteComponent = lazyPage(
  () => import('../../features/vms/desk/DeskVmPage.tsx'),
  'DeskVmPage',
  'desk',
  'vmPage',
  'vmActions',
  'runs',
);
export const AlertsPage: RouteComponent = lazyPage(
  () => import('../../features/alerts/AlertsPage.tsx'),
  'AlertsPage',
  'alerts',
  'towers',
);
export const HostsPage: RouteComponent = lazyPage(
  () => import('../../features/hosts/HostsPage.tsx'),
  'HostsPage',
  'hosts',
  'towers',
);
export const ClustersPage: RouteComponent = lazyPage(
  () => import('../../features/hosts/ClustersPage.tsx'),
  'ClustersPage',
  'hosts',
  'towers',
);
export const EventsPage: RouteComponent = lazyPage(
  () => import('../../features/events/EventsPage.tsx'),
  'EventsPage',
  'events',
  'eventWords',
);
export const AuditPage: RouteComponent = lazyPage(
  () => import('../../features/audit/AuditPage.tsx'),
  'AuditPage',
  'audit',
  'deeds',
);
export const ConsolesPage: RouteComponent = lazyPage(
  () => import('../../features/consoles/ConsolesPage.tsx'),
  'ConsolesPage',
  'consoles',
);
export const PeoplePage: RouteComponent = lazyPage(
  () => import('../../features/people/PeoplePage.tsx'),
  'PeoplePage',
  'people',
);
export const MetricsPage: RouteComponent = lazyPage(
  () => import('../../features/events/metrics/MetricsPage.tsx'),
  'MetricsPage',
  'events',
);
export const SettingsPage: RouteComponent = lazyPage(
  () => import('../../features/settings/SettingsPage.tsx'),
  'SettingsPage',
  'account',
  'form',
);
export const DatabaseListPage: RouteComponent = lazyPage(
  () => import('../../features/databases/DatabaseListPage.tsx'),
  'DatabaseListPage',
  'databases',
  'services',
);
export const DatabasePage: RouteComponent = lazyPage(
  () => import('../../features/databases/DatabasePage.tsx'),
  'DatabasePage',
  'databases',
  'form',
);
export const CertificateListPage: RouteComponent = lazyPage(
  () => import('../../features/certificates/CertificateListPage.tsx'),
  'CertificateListPage',
  'certificates',
  'services',
  'expiry',
);
export const CertificatePage: RouteComponent = lazyPage(
  () => import('../../features/certificates/CertificatePage.tsx'),
  'CertificatePage',
  'certificates',
  'expiry',
  'form',
);
export const ImportCertificatePage: RouteComponent = lazyPage(
  () => import('../../features/certificates/import/ImportPage.tsx'),
  'ImportPage',
  'certificates',
  'form',
);
export const ReplaceCertificatePage: RouteComponent = lazyPage(
  () => import('../../features/certificates/replace/ReplacePage.tsx'),
  'ReplacePage',
  'certificates',
  'expiry',
  'form',
  'flow',
);
export const ExpiryBoardPage: RouteComponent = lazyPage(
  () => import('../expiry/ExpiryBoardPage.tsx'),
  'ExpiryBoardPage',
  'expiry',
);
