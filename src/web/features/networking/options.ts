import type { Server } from '../../../contract/services/ecs.ts';
import type { Subnet, Vpc } from '../../../contract/services/vpc/networks.ts';
import type { Port } from '../../../contract/services/vpc/ports.ts';
import type { Option } from '../../ui/form/PickInput.tsx';
import { addressOf, called, isNic } from './ports.ts';

/** Subnets to choose from, by VPC. */
export const subnetOptions = (subnets: readonly Subnet[], vpcs: readonly Vpc[]): Option[] =>
  subnets
    .map((subnet) => {
      const home = vpcs.find(({ id }) => id === subnet.vpc_id);
      return {
        id: subnet.id,
        name: called(subnet),
        detail: subnet.cidr ?? undefined,
        group: home ? called(home) : (subnet.vpc_id ?? ''),
      };
    })
    .sort((one, other) => one.group.localeCompare(other.group) || one.name.localeCompare(other.name));

/** Servers that have a NIC among these ports. */
export function serverOptions(servers: readonly Server[], ports: readonly Port[]): Option[] {
  const nics = new Map<string, string[]>();
  for (const port of ports.filter(isNic)) {
    const addresses = nics.get(port.device_id ?? '') ?? [];
    nics.set(port.device_id ?? '', [...addresses, addressOf(port) ?? port.id]);
  }
  return servers
    .filter(({ id }) => nics.has(id))
    .map((server) => ({ id: server.id, name: called(server), detail: nics.get(server.id)?.join(', ') }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
