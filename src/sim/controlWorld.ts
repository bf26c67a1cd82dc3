import * as z from 'zod/mini';
import { raise } from './cloudtower/alerts.ts';
import type { Vm } from './cloudtower/entities.ts';
import { remove } from './cloudtower/recycle.ts';
import type { World } from './cloudtower/world.ts';

// What somebody else does to a tower between two calls of ours.

/** Changes of one machine, at once and without a task. */
export const VmChange = z.strictObject({
  name: z.optional(z.string()),
  status: z.optional(z.enum(['RUNNING', 'STOPPED', 'SUSPENDED', 'UNKNOWN'])),
  /** Name of the host it is on from now on. */
  host: z.optional(z.string()),
  isLocked: z.optional(z.boolean()),
  isDeleted: z.optional(z.literal(true)),
  /** Another one like it appears under this name. */
  copiedAs: z.optional(z.string()),
  /** The cluster is read anew: NICs and disks get new ids. */
  isSynced: z.optional(z.literal(true)),
});
export const HostChange = z.strictObject({
  state: z.optional(z.enum(['IN_USE', 'ENTERING_MAINTENANCE_MODE', 'MAINTENANCE_MODE', 'REMOVING'])),
  memory: z.optional(z.number()), // bytes
});
export const NewAlert = z.strictObject({
  severity: z.enum(['CRITICAL', 'NOTICE', 'INFO']),
  message: z.string(),
  vm: z.string(),
});

/** False when there is no such machine or host. */
export function changeVm(world: World, name: string, change: z.infer<typeof VmChange>): boolean {
  const vm = world.vmNamed(name);
  const host = world.hosts.rows().find((each) => each.name === change.host);
  if (!vm || (change.host !== undefined && !host)) return false;
  if (change.copiedAs !== undefined) copy(world, vm, change.copiedAs);
  if (change.isDeleted) {
    remove(vm, world);
    return true;
  }
  if (change.name !== undefined) vm.name = change.name;
  if (change.status === 'STOPPED') world.markStopped(vm);
  else if (change.status) vm.status = change.status;
  if (host) vm.host = host;
  if (change.isLocked !== undefined) vm.lockedBy = change.isLocked ? 'clsomebodyelse' : null;
  if (change.isSynced) vm.synced += 1;
  world.tell('UPDATED', vm);
  return true;
}

function copy(world: World, vm: Vm, name: string) {
  const index = world.vms.rows().length;
  const twin = { ...vm, index, name, id: world.random.cuid(), local_id: world.random.uuid() };
  const fresh: Vm = { ...twin, snapshots: [], lockedBy: null, isDeleting: false };
  world.vms.add(fresh);
  world.tell('CREATED', fresh);
}

export function changeHost(world: World, name: string, change: z.infer<typeof HostChange>): boolean {
  const host = world.hosts.rows().find((each) => each.name === name);
  if (!host) return false;
  if (change.state) host.state = change.state;
  if (change.memory !== undefined) host.memory = change.memory;
  return true;
}

export function openAlert(world: World, { severity, message, vm: name }: z.infer<typeof NewAlert>): boolean {
  const vm = world.vmNamed(name);
  if (!vm) return false;
  const now = new Date(world.clock.now()).toISOString();
  world.alerts.add(raise(world.random, now, { severity, message, at: { vm } }));
  return true;
}
