import { ecs } from '../../../contract/services/ecs.ts';
import { vpc } from '../../../contract/services/vpc.ts';
import { vipOwner } from '../../../contract/services/vpc/ports.ts';
import { query } from '../../lib/query.ts';
import { rowsQuery } from '../../lib/walk.ts';

export const vipsQuery = (scope: string) =>
  rowsQuery(vpc.listPorts, { scope, query: { device_owner: vipOwner } });
export const portQuery = (scope: string, port_id: string) => ({
  ...query(vpc.showPort, { scope, params: { port_id } }),
  refetchInterval: 5000,
});
/** Every port of one network: NICs, virtual IPs and the vendor's own. */
export const networkPortsQuery = (scope: string, network_id: string) =>
  rowsQuery(vpc.listPorts, { scope, query: { network_id } });
export const vpcsQuery = (scope: string) => rowsQuery(vpc.listVpcs, { scope });
export const subnetsQuery = (scope: string) => rowsQuery(vpc.listSubnets, { scope });
export const groupsQuery = (scope: string) => rowsQuery(vpc.listSecurityGroups, { scope });
export const eipsQuery = (scope: string) => rowsQuery(vpc.listPublicips, { scope });
export const serversQuery = (scope: string) => rowsQuery(ecs.listServersDetails, { scope });
