import type { Vm } from '../../../contract/services/tower/vms.ts';

/** One VM of one scope: what an action is about. */
export interface VmTarget {
  scope: string;
  vm: Vm;
}

export const isSameVm = (one: VmTarget, other: VmTarget) =>
  one.scope === other.scope && one.vm.id === other.vm.id;
