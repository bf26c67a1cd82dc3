import type { Server } from '../../../../contract/services/ecs.ts';
import type { Subnet } from '../../../../contract/services/vpc/networks.ts';
import { vipOwner, type Port } from '../../../../contract/services/vpc/ports.ts';
import type { Option } from '../../../ui/form/PickInput.tsx';
import { addressOf, called, isNic } from '../ports.ts';

const isBalancer = ({ device_owner }: Port) =>
  device_owner === 'neutron:LOADBALANCERV2' || device_owner === 'neutron:LOADBALANCERV3';

/** Ports that may stand behind a service, by its kind of back end. Bare-metal NICs cannot be told from others: their id is typed. */
const fits: Record<string, (port: Port) => boolean> = {
  VM: isNic,
  LB: isBalancer,
  VIP: ({ device_owner }) => device_owner === vipOwner,
};

export function portOptions(
  serverType: string,
  ports: readonly Port[],
  servers: readonly Server[],
  subnets: readonly Subnet[],
): Option[] {
  return ports
    .filter(fits[serverType] ?? (() => false))
    .map((port) => {
      const server = servers.find(({ id }) => id === port.device_id);
      const subnet = subnets.find(({ id }) => id === port.network_id);
      return {
        id: port.id,
        name: [server ? called(server) : called(port), addressOf(port)].filter(Boolean).join(' · '),
        detail: subnet && [called(subnet), subnet.cidr].filter(Boolean).join(' '),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}
