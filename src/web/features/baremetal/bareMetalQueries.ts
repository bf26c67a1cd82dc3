import { bms } from '../../../contract/services/bms.ts';
import { ecs } from '../../../contract/services/ecs.ts';
import { ims } from '../../../contract/services/ims.ts';
import { vpc } from '../../../contract/services/vpc.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';

export const serversQuery = (scope: string) => ({
  ...rowsQuery(bms.listServers, { scope, query: {} }),
  refetchInterval: 30_000,
});
export const serverQuery = (scope: string, server_id: string) => ({
  ...query(bms.showServer, { scope, params: { server_id } }),
  refetchInterval: 10_000,
});
export const flavorsQuery = (scope: string) => rowsQuery(bms.listFlavors, { scope, query: {} });
export const specsQuery = (scope: string, flavor_id: string) =>
  query(ecs.showFlavorSpecs, { scope, params: { flavor_id } });
export const stockQuery = (scope: string, flavor: string, zones: string[]) =>
  query(bms.listStock, { scope, query: { availability_zone: zones, flavor_id: [flavor] } });
export const keypairsQuery = (scope: string) => query(ecs.listKeypairs, { scope });
/** Images that bare metal starts from. */
export const imagesQuery = (scope: string) =>
  rowsQuery(ims.listImages, {
    scope,
    query: { virtual_env_type: 'Ironic', status: 'active', __isregistered: 'true' },
  });
export const vpcsQuery = (scope: string) => rowsQuery(vpc.listVpcs, { scope, query: {} });
export const subnetsQuery = (scope: string) => rowsQuery(vpc.listSubnets, { scope, query: {} });
