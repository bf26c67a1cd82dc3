import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { query } from '../../../lib/query.ts';
import { rowsQuery } from '../../../lib/walk.ts';

const isMoving = ({ status }: EndpointService) => status === 'creating' || status === 'deleting';

/** All endpoint services of a scope; looked at more often while one of them is on its way. */
export const servicesQuery = (scope: string) => ({
  ...rowsQuery(vpcep.listEndpointServices, { scope }),
  refetchInterval: ({ state }: { state: { data?: EndpointService[] | undefined } }) =>
    state.data?.some(isMoving) ? 3000 : 15_000,
});

export const serviceQuery = (scope: string, id: string) => ({
  ...query(vpcep.showEndpointService, { scope, params: { vpc_endpoint_service_id: id } }),
  refetchInterval: 3000,
});

export const connectionsQuery = (scope: string, id: string) => ({
  ...rowsQuery(vpcep.listConnections, { scope, params: { vpc_endpoint_service_id: id } }),
  refetchInterval: 5000,
});

export const permissionsQuery = (scope: string, id: string) =>
  rowsQuery(vpcep.listPermissions, { scope, params: { vpc_endpoint_service_id: id } });
