import { atLeast, type Role } from '../../../../contract/operation.ts';
import { towerConsoles } from '../../../../contract/services/tower/consoles.ts';
import type { Vm, VmStatus } from '../../../../contract/services/tower/vms.ts';

/** Why something cannot be done to a VM now. */
export type WhyNot =
  | { why: 'role'; needed: Role; held: Role | undefined }
  | { why: 'busy' | 'inBin' | 'notInBin' | 'oneAtATime' | 'alreadyRunning' | 'stillRunning' | 'alreadyOff' }
  | { why: 'status'; status: VmStatus };

export type JudgedVm = Pick<Vm, 'status' | 'entityAsyncStatus' | 'in_recycle_bin'>;

export interface Rule {
  needed: Role;
  /** The states in which it makes sense. */
  from: readonly VmStatus[];
  /** The state it leads to. */
  goal?: VmStatus | undefined;
  /** Whether it is about VMs in the recycle bin; the others are about those that are not. */
  isInBin?: boolean | undefined;
}

/** Why a rule forbids something; null when it does not. `isWorking`: something of ours has not ended yet. */
export function whyNot(
  { needed, from, goal, isInBin = false }: Rule,
  held: Role | undefined,
  vm: JudgedVm,
  isWorking = false,
): WhyNot | null {
  if (!atLeast(held, needed)) return { why: 'role', needed, held };
  if ((vm.in_recycle_bin ?? false) !== isInBin) return { why: isInBin ? 'notInBin' : 'inBin' };
  if (isWorking || vm.entityAsyncStatus) return { why: 'busy' };
  const status = vm.status ?? 'UNKNOWN';
  if (from.includes(status)) return null;
  if (status === 'RUNNING') return { why: goal === 'RUNNING' ? 'alreadyRunning' : 'stillRunning' };
  if (status === 'STOPPED') return { why: 'alreadyOff' };
  return { why: 'status', status };
}

/** Why the console cannot be opened. A busy VM has one: that is where its boot is watched. */
export const whyNotConsole = (
  held: Role | undefined,
  { status, in_recycle_bin }: Omit<JudgedVm, 'entityAsyncStatus'>,
) =>
  whyNot({ needed: towerConsoles.vnc.role, from: ['RUNNING'] }, held, {
    status,
    in_recycle_bin,
    entityAsyncStatus: null,
  });
