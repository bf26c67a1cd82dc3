import type { Server } from '../../../../contract/services/ecs.ts';
import type { Subnet } from '../../../../contract/services/vpc/networks.ts';
import { vipOwner, type Port } from '../../../../contract/services/vpc/ports.ts';
import type { Option } from '../../../ui/form/PickInput.tsx';
import { addressOf, called, isNic } from '../ports.ts';

interface Candidate {
  port: Port;
  /** As ECS lists it; undefined of what ECS does not know. */
  server: Server | undefined;
}

const isBalancer = ({ device_owner }: Port) =>
  device_owner === 'neutron:LOADBALANCERV2' || device_owner === 'neutron:LOADBALANCERV3';

/** A NIC says no more than that it is a server's: a bare-metal one is no server of ECS, or has a flavor of its own kind. */
const isBare = ({ server }: Candidate) => !server || (server.flavor?.id?.startsWith('physical.') ?? false);

/** Ports that may stand behind a service, by its kind of back end. */
const fits: Record<string, (candidate: Candidate) => boolean> = {
  VM: (candidate) => isNic(candidate.port) && !isBare(candidate),
  BMS: (candidate) => isNic(candidate.port) && isBare(candidate),
  LB: ({ port }) => isBalancer(port),
  VIP: ({ port }) => port.device_owner === vipOwner,
};

export function portOptions(
  serverType: string,
  ports: readonly Port[],
  servers: readonly Server[],
  subnets: readonly Subnet[],
): Option[] {
  return ports
    .map((port) => ({ port, server: servers.find(({ id }) => id === port.device_id) }))
    .filter(fits[serverType] ?? (() => false))
    .map(({ port, server }) => {
      const subnet = subnets.find(({ id }) => id === port.network_id);
      return {
        id: port.id,
        name: [server ? called(server) : port.device_id || called(port), addressOf(port)]
          .filter(Boolean)
          .join(' · '),
        detail: subnet && [called(subnet), subnet.cidr].filter(Boolean).join(' '),
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}
