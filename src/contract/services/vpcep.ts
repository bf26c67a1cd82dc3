import { vpcepConnections } from './vpcep/connections.ts';
import { vpcepEndpoints } from './vpcep/endpoints.ts';
import { vpcepPermissions } from './vpcep/permissions.ts';
import { vpcepServices } from './vpcep/services.ts';
import { vpcepTags } from './vpcep/tags.ts';

/**
 * Huawei Cloud VPC Endpoint, https://support.huaweicloud.com/api-vpcep: services that one offers to others, who
 * connects to them, and one's own endpoints.
 */
export const vpcep = {
  ...vpcepServices,
  ...vpcepConnections,
  ...vpcepPermissions,
  ...vpcepEndpoints,
  ...vpcepTags,
};
