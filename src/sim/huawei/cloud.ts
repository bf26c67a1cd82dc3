import type { Clock } from '../clock.ts';
import { SeenRequests } from '../requests.ts';
import { CloudFaults } from './faults.ts';
import { CloudIdentity } from './identity.ts';
import { Throttle } from './throttle.ts';
import { createWorld, type CloudWorld, type Counts } from './world.ts';

/** One simulated region: its world, who may come in, what arrived, and what is wrong with it. */
export interface Cloud {
  world: CloudWorld;
  identity: CloudIdentity;
  throttle: Throttle;
  faults: CloudFaults;
  seen: SeenRequests;
  /** Epoch ms by the cloud's own clock, which may be ahead of the world's. */
  now: () => number;
  /** Of what stands beside it, and nobody but the BFF may see. */
  secrets: () => string[];
}

export function createCloud(options: { seed: number; clock: Clock; counts?: Counts }): Cloud {
  const { clock, seed, counts } = options;
  const world = createWorld(seed, clock, counts);
  const now = (): number => clock.now() + (faults.settings.skew ?? 0);
  const identity = new CloudIdentity(now);
  const faults = new CloudFaults({
    killTokens: () => identity.killTokens(),
    vanish: (id) => world.vanish(id),
  });
  return {
    world,
    identity,
    throttle: new Throttle(),
    faults,
    seen: new SeenRequests(),
    now,
    secrets: () => [],
  };
}
