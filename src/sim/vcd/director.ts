import type { Clock } from '../clock.ts';
import { SeenRequests } from '../requests.ts';
import { openBroker, type Broker } from './broker.ts';
import { DirectorFaults } from './faults.ts';
import { Sessions } from './sessions.ts';
import { Traffic } from './traffic.ts';
import { createWorld, type World } from './world.ts';

/** One simulated Cloud Director: its world, who is signed in, its broker, and what is wrong with it. */
export interface Director {
  world: World;
  sessions: Sessions;
  broker: Broker;
  traffic: Traffic;
  faults: DirectorFaults;
  seen: SeenRequests;
}

export async function createDirector(options: { seed: number; clock: Clock }): Promise<Director> {
  const faults = new DirectorFaults();
  const world = createWorld(options.seed, options.clock, () => faults.settings.skew ?? 0);
  const sessions = new Sessions(() => world.now(), faults);
  const broker = await openBroker(world, sessions, faults);
  world.onEvent = broker.tell;
  faults.attach({ revoke: () => sessions.endAll(), cut: broker.cut, restart: broker.restart });
  return { world, sessions, broker, traffic: new Traffic(world), faults, seen: new SeenRequests() };
}
