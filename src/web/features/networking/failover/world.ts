import { Failure } from '../../../../contract/failure.ts';
import { ecs } from '../../../../contract/services/ecs.ts';
import { vpc } from '../../../../contract/services/vpc.ts';
import type { Subnet } from '../../../../contract/services/vpc/networks.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { call } from '../../../lib/api.ts';
import { rowsOf } from '../../../lib/walk.ts';
import { isNic } from '../ports.ts';
import type { Wish } from './wish.ts';

export interface WantedServer {
  id: string;
  /** Undefined when the server itself is gone. */
  name: string | undefined;
  nics: readonly Port[];
}

/** What the vendor has of what the flow is about. */
export interface World {
  subnet: Subnet | undefined;
  /** Every port of the network: whose the addresses are. */
  ports: readonly Port[];
  servers: readonly WantedServer[];
  /** Undefined when there is none (any more). */
  vip: Port | undefined;
}

/** What of a wish decides what is read. */
export const worldKey = ({ scope, network, servers, vip }: Wish) => ({ scope, network, servers, vip });

export async function readWorld(
  { scope, network, servers, vip }: Wish,
  signal?: AbortSignal,
): Promise<World> {
  const options = signal ? { signal } : {};
  const [subnets, ports, all, port, ...found] = await Promise.all([
    rowsOf(vpc.listSubnets, { scope }, options),
    rowsOf(vpc.listPorts, { scope, query: { network_id: network } }, options),
    rowsOf(ecs.listServersDetails, { scope }, options),
    vip === undefined ? undefined : showVip(scope, vip, options),
    ...servers.map((id) =>
      rowsOf(vpc.listPorts, { scope, query: { device_id: id, network_id: network } }, options),
    ),
  ]);
  return {
    subnet: subnets.find(({ id }) => id === network),
    ports,
    servers: servers.map((id, place) => ({
      id,
      name: all.find((server) => server.id === id)?.name ?? undefined,
      nics: (found[place] ?? []).filter(isNic),
    })),
    vip: port,
  };
}

async function showVip(
  scope: string,
  port_id: string,
  options: { signal?: AbortSignal },
): Promise<Port | undefined> {
  try {
    const { port } = await call(vpc.showPort, { scope, params: { port_id } }, options);
    return port ?? undefined;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'notFound') return undefined;
    throw error;
  }
}
