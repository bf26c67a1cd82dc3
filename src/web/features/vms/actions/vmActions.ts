import { Play, PowerOff, RotateCcw, Square } from 'lucide-react';
import { atLeast, type Role } from '../../../../contract/operation.ts';
import { towerConsoles } from '../../../../contract/services/tower/consoles.ts';
import { towerPower } from '../../../../contract/services/tower/power.ts';
import type { Vm, VmStatus } from '../../../../contract/services/tower/vms.ts';

/** The power actions, each with the states in which it makes sense (cloudtower.md §1.5). */
export const vmActions = {
  start: { operation: towerPower.startVm, from: ['STOPPED'], confirm: 'no', icon: Play },
  restart: { operation: towerPower.restartVm, from: ['RUNNING'], confirm: 'yes', icon: RotateCcw },
  shutdown: { operation: towerPower.shutdownVm, from: ['RUNNING'], confirm: 'yes', icon: Square },
  poweroff: {
    operation: towerPower.poweroffVm,
    from: ['RUNNING', 'SUSPENDED', 'UNKNOWN'],
    confirm: 'danger',
    icon: PowerOff,
  },
} as const satisfies Record<string, { from: readonly VmStatus[]; [more: string]: unknown }>;
export type VmVerb = keyof typeof vmActions;

/** Why something cannot be done to a VM now. */
export type WhyNot =
  | { why: 'role'; needed: Role }
  | { why: 'busy' }
  | { why: 'alreadyRunning' | 'alreadyOff' }
  | { why: 'status'; status: VmStatus };

type Seen = Pick<Vm, 'status' | 'entityAsyncStatus'>;
interface Rule {
  needed: Role;
  from: readonly VmStatus[];
}

function whyNot({ needed, from }: Rule, role: Role | undefined, vm: Seen, isWorking: boolean): WhyNot | null {
  if (!atLeast(role, needed)) return { why: 'role', needed };
  if (isWorking || vm.entityAsyncStatus) return { why: 'busy' };
  const status = vm.status ?? 'UNKNOWN';
  if (from.includes(status)) return null;
  if (status === 'RUNNING') return { why: 'alreadyRunning' };
  if (status === 'STOPPED') return { why: 'alreadyOff' };
  return { why: 'status', status };
}

/** Why a power action is not possible; null when it is. `isWorking`: one of ours has not ended yet. */
export const whyNotAct = (verb: VmVerb, role: Role | undefined, vm: Seen, isWorking = false) =>
  whyNot({ needed: vmActions[verb].operation.role, from: vmActions[verb].from }, role, vm, isWorking);

/** Why the console cannot be opened. A busy VM has one: that is where its boot is watched. */
export const whyNotConsole = (role: Role | undefined, { status }: Pick<Vm, 'status'>) =>
  whyNot(
    { needed: towerConsoles.vnc.role, from: ['RUNNING'] },
    role,
    { status, entityAsyncStatus: null },
    false,
  );

/** What a person saw of a VM when they decided. */
export type SeenVm = Pick<Vm, 'name' | 'status'>;
