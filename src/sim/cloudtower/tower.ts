import type { Clock } from '../clock.ts';
import { Faults } from '../faults.ts';
import { Machines, type BuildMachine } from '../machines.ts';
import { Refusal } from '../refusal.ts';
import type { Vm } from './entities.ts';
import { Identity, type Account } from './identity.ts';
import type { Site } from './seed.ts';
import { VncTokens, type VncTriple } from './vncTokens.ts';
import { createWorld, type World } from './world.ts';

/** One simulated CloudTower: its world, who may come in, its consoles, and what is wrong with it. */
export interface Tower {
  world: World;
  identity: Identity;
  tokens: VncTokens;
  machines: Machines;
  faults: Faults;
}

export function createTower(options: {
  vms: number;
  seed: number;
  clock: Clock;
  site: Site;
  account: Account;
  build: BuildMachine;
  dropSockets: () => void;
}): Tower {
  const { clock, build, dropSockets } = options;
  const identity = new Identity(clock.now, options.account);
  const world = createWorld(options);
  return {
    world,
    identity,
    tokens: new VncTokens(clock.now),
    machines: new Machines(build, clock.speed, (vm) => world.markStopped(vm)),
    faults: new Faults({ killTokens: () => identity.killTokens(), dropSockets }),
  };
}

/** What a console is opened with. Only a running machine on a known host has one. */
export function issueVnc({ tokens, faults }: Tower, vm: Vm): VncTriple & { cluster_ip: string } {
  if (faults.settings.refuseVnc === 'query') {
    throw new Refusal(400, 'PERMISSION_DENIED: VM_OPERATION_OPEN_TERMINAL is required.');
  }
  if (vm.status !== 'RUNNING' || !vm.host) throw new Refusal(400, `VM ${vm.name} is not running.`);
  // The demo's cluster listens where its tower does, so that the direct route can be dialled too.
  const cluster_ip = faults.settings.clusterIp ?? '127.0.0.1';
  return { ...tokens.issue(vm, vm.host.management_ip), cluster_ip };
}
