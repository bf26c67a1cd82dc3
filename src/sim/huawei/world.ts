import type { Clock } from '../clock.ts';
import { createRandom, type Random } from '../random.ts';
import { seedBareMetal, type BareMetal } from './bareMetal.ts';
import { seedCertificates, type CertificateEntity } from './certificates.ts';
import type { Database, DatabaseJob } from './databases.ts';
import type { EndpointService, Port, Server, Subnet, Vpc } from './entities.ts';
import { user } from './identity.ts';
import { placeOf, seedChannels, type ChannelEntity } from './channels.ts';
import { seedStage, type Stage } from './environments.ts';
import { seedMedia, type Media } from './media.ts';
import { seedRooms, type Rooms } from './rooms.ts';
import { seedReplication, type ReplicationJob } from './replication.ts';
import { seedProject, type Inventory } from './seed.ts';
import { seedDatabases } from './seedDatabases.ts';

/** How many of a kind there are, where a test wants more than a demo. */
export interface Counts {
  databases?: number | undefined;
  certificates?: number | undefined;
  replication?: number | undefined;
}
const usual = { databases: 24, certificates: 60, replication: 48 };

/** The state of one simulated project. */
export interface CloudWorld extends Omit<Inventory, 'ports' | 'services'> {
  clock: Clock;
  /** For ids and addresses made while it runs. */
  random: Random;
  ports: Map<string, Port>;
  services: Map<string, EndpointService>;
  databases: Map<string, Database>;
  databaseJobs: Map<string, DatabaseJob>;
  certificates: Map<string, CertificateEntity>;
  bareMetal: BareMetal;
  rooms: Rooms;
  stage: Stage;
  /** By domain, group and id. */
  channels: Map<string, ChannelEntity>;
  replication: Map<string, ReplicationJob>;
  media: Media;
  vpc(id: string): Vpc | undefined;
  subnet(id: string): Subnet | undefined;
  nicsOf(server: Server): Port[];
  /** The thing is gone, as if somebody else had deleted it. */
  vanish(id: string): void;
}

export function createWorld(seed: number, clock: Clock, counts: Counts = {}): CloudWorld {
  const project = seedProject(seed);
  const { ports, services, ...inventory } = project;
  const { databases, jobs } = seedDatabases(seed, counts.databases ?? usual.databases, inventory);
  const byId = <T extends { id: string }>(things: readonly T[]) =>
    new Map(things.map((thing) => [thing.id, thing]));
  const world: CloudWorld = {
    ...inventory,
    clock,
    random: createRandom(clock.now()),
    ports: byId(ports),
    services: byId(services),
    databases: byId(databases),
    databaseJobs: byId(jobs),
    certificates: byId(seedCertificates(seed, counts.certificates ?? usual.certificates, clock.now())),
    bareMetal: seedBareMetal(seed, project, { now: clock.now(), user: user.id }),
    rooms: seedRooms(seed, clock.now()),
    stage: seedStage(seed, inventory.vpcs, clock.now()),
    channels: new Map(seedChannels().map((channel) => [placeOf(channel), channel])),
    replication: byId(seedReplication(seed, counts.replication ?? usual.replication, clock.now())),
    media: seedMedia(seed, clock.now()),
    vpc: (id) => inventory.vpcs.find((vpc) => vpc.id === id),
    subnet: (id) => inventory.subnets.find((subnet) => subnet.id === id),
    nicsOf: ({ id }) => [...world.ports.values()].filter(({ device }) => device === id),
    vanish(id) {
      world.ports.delete(id);
      world.services.delete(id);
      world.databases.delete(id);
      world.certificates.delete(id);
      world.bareMetal.servers.delete(id);
      world.rooms.apps.delete(id);
      world.stage.environments.delete(id);
      world.replication.delete(id);
      world.media.assets.delete(id);
    },
  };
  return world;
}

/** As Neutron and VPC write times: UTC, but without saying so. */
export const zoneless = (at: number) => new Date(at).toISOString().slice(0, 19);
/** As the other services write them. */
export const zoned = (at: number) => `${zoneless(at)}Z`;
