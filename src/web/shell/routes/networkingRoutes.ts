import { createRoute, redirect } from '@tanstack/react-router';
import { parseFailover } from '../../features/networking/failover/wish.ts';
import { parseListSearch } from '../../features/networking/listSearch.ts';
import { withNavigation } from './layouts.ts';
import * as pages from './networkingPages.ts';

export const networkingRoutes = [
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
] as const;
