import type { RouteComponent } from '@tanstack/react-router';
import { lazyPage } from './lazyPage.ts';

export const FailoverPage: RouteComponent = lazyPage(
  () => import('../../features/networking/failover/FailoverPage.tsx'),
  'FailoverPage',
  'networking',
  'form',
  'flow',
);
export const VipListPage: RouteComponent = lazyPage(
  () => import('../../features/networking/vips/VipListPage.tsx'),
  'VipListPage',
  'networking',
);
export const VipPage: RouteComponent = lazyPage(
  () => import('../../features/networking/vips/VipPage.tsx'),
  'VipPage',
  'networking',
  'form',
  'flow',
);
export const VpcListPage: RouteComponent = lazyPage(
  () => import('../../features/networking/vpcs/VpcListPage.tsx'),
  'VpcListPage',
  'networking',
  'networks',
);
export const SubnetListPage: RouteComponent = lazyPage(
  () => import('../../features/networking/subnets/SubnetListPage.tsx'),
  'SubnetListPage',
  'networking',
  'networks',
);
export const EipListPage: RouteComponent = lazyPage(
  () => import('../../features/networking/eips/EipListPage.tsx'),
  'EipListPage',
  'networking',
  'networks',
);
export const GroupListPage: RouteComponent = lazyPage(
  () => import('../../features/networking/groups/GroupListPage.tsx'),
  'GroupListPage',
  'networking',
  'networks',
);
export const ServiceListPage: RouteComponent = lazyPage(
  () => import('../../features/networking/services/ServiceListPage.tsx'),
  'ServiceListPage',
  'networking',
);
export const CreateServicePage: RouteComponent = lazyPage(
  () => import('../../features/networking/services/CreateServicePage.tsx'),
  'CreateServicePage',
  'networking',
  'form',
);
export const ServicePage: RouteComponent = lazyPage(
  () => import('../../features/networking/services/ServicePage.tsx'),
  'ServicePage',
  'networking',
  'form',
);
