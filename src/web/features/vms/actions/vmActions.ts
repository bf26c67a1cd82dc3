import {
  ArchiveRestore,
  ArrowRightLeft,
  Camera,
  CircleArrowUp,
  Disc,
  History,
  Pause,
  Play,
  PowerOff,
  RotateCcw,
  Square,
  StepForward,
  Tag,
  Tags,
  Trash2,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { Operation, Role } from '../../../../contract/operation.ts';
import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { towerLabels } from '../../../../contract/services/tower/labels.ts';
import { towerMedia } from '../../../../contract/services/tower/media.ts';
import { towerPower } from '../../../../contract/services/tower/power.ts';
import { towerRecycle } from '../../../../contract/services/tower/recycle.ts';
import { towerSnapshots } from '../../../../contract/services/tower/snapshots.ts';
import type { VmStatus } from '../../../../contract/services/tower/vms.ts';
import { whyNot, type JudgedVm } from './whyNot.ts';

export interface VmActionRule {
  operation: Operation & { effect: 'write'; role: Role };
  /** The states in which it makes sense: the vendor's schema does not say, so these are the sensible ones (cloudtower.md §1.5). */
  from: readonly VmStatus[];
  goal?: VmStatus;
  icon: LucideIcon;
  /** `some`: whoever works in the guest is interrupted. `loss`: something may be lost for good. Both are asked about. */
  risk: 'none' | 'some' | 'loss';
  /** Something has to be chosen before. */
  hasFields?: true;
  /** Waits five seconds in which it can be undone. */
  canUndo?: true;
  /** On one VM only: what is chosen belongs to that VM. */
  isForOne?: true;
  isInBin?: true;
}

const anyState = ['RUNNING', 'STOPPED', 'SUSPENDED', 'UNKNOWN'] as const;
const settled = ['RUNNING', 'STOPPED', 'SUSPENDED'] as const;

/** Every action on VMs, under its operation's name. */
export const vmActions = {
  startVm: { operation: towerPower.startVm, from: ['STOPPED'], goal: 'RUNNING', icon: Play, risk: 'none' },
  shutdownVm: { operation: towerPower.shutdownVm, from: ['RUNNING'], icon: Square, risk: 'some' },
  restartVm: { operation: towerPower.restartVm, from: ['RUNNING'], icon: RotateCcw, risk: 'some' },
  poweroffVm: {
    operation: towerPower.poweroffVm,
    from: ['RUNNING', 'SUSPENDED', 'UNKNOWN'],
    icon: PowerOff,
    risk: 'loss',
    canUndo: true,
  },
  forceRestartVm: {
    operation: towerPower.forceRestartVm,
    from: ['RUNNING'],
    icon: Zap,
    risk: 'loss',
    canUndo: true,
  },
  suspendVm: { operation: towerPower.suspendVm, from: ['RUNNING'], icon: Pause, risk: 'some' },
  resumeVm: {
    operation: towerPower.resumeVm,
    from: ['SUSPENDED'],
    goal: 'RUNNING',
    icon: StepForward,
    risk: 'none',
  },
  migrateVm: {
    operation: towerHosts.migrateVm,
    from: ['RUNNING'],
    icon: ArrowRightLeft,
    risk: 'none',
    hasFields: true,
  },
  createVmSnapshot: {
    operation: towerSnapshots.createVmSnapshot,
    from: settled,
    icon: Camera,
    risk: 'none',
    hasFields: true,
  },
  rollbackVm: {
    operation: towerSnapshots.rollbackVm,
    from: ['RUNNING', 'STOPPED'],
    icon: History,
    risk: 'loss',
    hasFields: true,
    isForOne: true,
  },
  deleteVmSnapshot: {
    operation: towerSnapshots.deleteVmSnapshot,
    from: anyState,
    icon: Trash2,
    risk: 'loss',
    hasFields: true,
    isForOne: true,
  },
  addLabelsToResources: {
    operation: towerLabels.addLabelsToResources,
    from: anyState,
    icon: Tag,
    risk: 'none',
    hasFields: true,
  },
  removeLabelsFromResources: {
    operation: towerLabels.removeLabelsFromResources,
    from: anyState,
    icon: Tags,
    risk: 'none',
    hasFields: true,
  },
  updateVmDisk: {
    operation: towerMedia.updateVmDisk,
    from: settled,
    icon: Disc,
    risk: 'none',
    hasFields: true,
  },
  ejectIsoFromVmCdRom: {
    operation: towerMedia.ejectIsoFromVmCdRom,
    from: settled,
    icon: CircleArrowUp,
    risk: 'none',
  },
  moveVmToRecycle: { operation: towerRecycle.moveVmToRecycle, from: ['STOPPED'], icon: Trash2, risk: 'loss' },
  recoverVmFromRecycle: {
    operation: towerRecycle.recoverVmFromRecycle,
    from: anyState,
    icon: ArchiveRestore,
    risk: 'none',
    isInBin: true,
  },
  deleteVm: { operation: towerRecycle.deleteVm, from: anyState, icon: Trash2, risk: 'loss', isInBin: true },
} as const satisfies Record<string, VmActionRule>;
export type VmVerb = keyof typeof vmActions;
export const vmVerbs = Object.keys(vmActions) as VmVerb[];
export const ruleOf = (verb: VmVerb): VmActionRule => vmActions[verb];

/** Why an action is not possible; null when it is. `isWorking`: one of ours has not ended yet. */
export function whyNotAct(verb: VmVerb, held: Role | undefined, vm: JudgedVm, isWorking = false) {
  const { operation, ...rule } = ruleOf(verb);
  return whyNot({ ...rule, needed: operation.role }, held, vm, isWorking);
}
