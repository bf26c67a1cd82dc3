import { vpcGroups } from './vpc/groups.ts';
import { vpcNetworks } from './vpc/networks.ts';
import { vpcPorts } from './vpc/ports.ts';
import { vpcPublicips } from './vpc/publicips.ts';

/** Huawei Cloud VPC with its native Neutron and elastic IPs, https://support.huaweicloud.com/api-vpc. */
export const vpc = { ...vpcNetworks, ...vpcPorts, ...vpcGroups, ...vpcPublicips };
