import type { Clock } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import type { EndpointService, Port, Server, Subnet, Vpc } from './entities.ts';
import { seedProject, type Inventory } from './seed.ts';

/** The state of one simulated project. */
export interface CloudWorld extends Omit<Inventory, 'ports' | 'services'> {
  clock: Clock;
  /** For ids and addresses made while it runs. */
  random: Random;
  ports: Map<string, Port>;
  services: Map<string, EndpointService>;
  vpc(id: string): Vpc | undefined;
  subnet(id: string): Subnet | undefined;
  nicsOf(server: Server): Port[];
  /** The thing is gone, as if somebody else had deleted it. */
  vanish(id: string): void;
}

export function createWorld(seed: number, clock: Clock): CloudWorld {
  const { ports, services, ...inventory } = seedProject(seed);
  const byId = <T extends { id: string }>(things: readonly T[]) =>
    new Map(things.map((thing) => [thing.id, thing]));
  const world: CloudWorld = {
    ...inventory,
    clock,
    random: createRandom(clock.now()),
    ports: byId(ports),
    services: byId(services),
    vpc: (id) => inventory.vpcs.find((vpc) => vpc.id === id),
    subnet: (id) => inventory.subnets.find((subnet) => subnet.id === id),
    nicsOf: ({ id }) => [...world.ports.values()].filter(({ device }) => device === id),
    vanish(id) {
      world.ports.delete(id);
      world.services.delete(id);
    },
  };
  return world;
}

/** As Neutron and VPC write times: UTC, but without saying so. */
export const zoneless = (at: number) => new Date(at).toISOString().slice(0, 19);
/** As the other services write them. */
export const zoned = (at: number) => `${zoneless(at)}Z`;
