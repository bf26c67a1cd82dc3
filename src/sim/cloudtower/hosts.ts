import { Refusal } from '../refusal.ts';
import type { Obstacle, Plan } from './changes.ts';
import type { Host, Vm } from './entities.ts';
import { freeMemory } from './siteShapes.ts';
import type { World } from './world.ts';

const takesVms = (host: Host) => host.state === 'IN_USE';

/** Where a machine starts: on a host of its cluster that is large enough for it. */
export function hostFor(vm: Vm, world: World): Host | undefined {
  const able = world.hosts
    .rows()
    .filter((host) => host.cluster === vm.cluster && takesVms(host) && host.memory >= vm.memory);
  return able[vm.index % Math.max(1, able.length)];
}

/** The scheduler's refusal, which names the filter that left no host. */
export const noHost = (code: string, vm: Vm, filter: string): Obstacle => ({
  code,
  message:
    `code: ${code} message: {"ec":"${code}","error":{"msg":"No valid host for VM ${vm.local_id}: ` +
    `${filter} returned 0 hosts"}}`,
  seconds: 1,
});

const isRoomy = (host: Host, vm: Vm, world: World) => freeMemory(host, world.census) >= vm.memory;

function roomiest(vm: Vm, world: World): Host | undefined {
  return world.hosts
    .rows()
    .filter((host) => host.cluster === vm.cluster && host !== vm.host && takesVms(host))
    .filter((host) => isRoomy(host, vm, world))
    .sort((a, b) => freeMemory(b, world.census) - freeMemory(a, world.census))[0];
}

/** Moves a running machine to this host, or to the one with most room. */
export function migrateTo(target: Host | undefined): Plan {
  return {
    words: 'Migrate VM',
    step: 'MIGRATE_VM',
    from: ['RUNNING'],
    seconds: 7,
    obstacle(vm, { world }) {
      const refuse = (filter: string) => noHost('VM_MIGRATE_FAILED', vm, filter);
      if (!target) return roomiest(vm, world) ? null : refuse('HostAvailableMemoryFilter');
      if (target.cluster !== vm.cluster) return refuse('HostClusterFilter');
      if (target === vm.host) return refuse('DifferentHostFilter');
      if (!takesVms(target)) return refuse('HostMaintenanceFilter');
      return isRoomy(target, vm, world) ? null : refuse('HostAvailableMemoryFilter');
    },
    done: (vm, { world }) => void (vm.host = target ?? roomiest(vm, world) ?? vm.host),
  };
}

export function hostOf(world: World, id: string): Host {
  const host = world.hosts.find(id);
  if (!host) throw new Refusal(404, 'HOST_NOT_FOUND');
  return host;
}
