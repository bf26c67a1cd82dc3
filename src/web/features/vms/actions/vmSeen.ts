import type { VmTarget } from '../vmTarget.ts';
import type { VmChoice } from './vmChoice.ts';
import { whyNot } from './whyNot.ts';
import { ruleOf, type VmVerb } from './vmActions.ts';
import * as z from 'zod/mini';
import { VmStatus } from '../../../../contract/services/tower/vms.ts';

/** What a person saw of what they act on when they decided: the BFF refuses when it has changed since. */
export function vmSeen(verb: VmVerb, { vm }: VmTarget, { snapshot }: VmChoice): Record<string, unknown> {
  if (verb === 'deleteVmSnapshot') return { name: snapshot?.name ?? null };
  const seen = { name: vm.name, status: vm.status, host: vm.host };
  // Somebody may take it out of there meanwhile: CloudTower deletes what is in use, too.
  return ruleOf(verb).isInBin ? { ...seen, in_recycle_bin: vm.in_recycle_bin } : seen;
}

const Found = z.object({
  status: z.catch(z.optional(VmStatus), undefined),
  in_recycle_bin: z.catch(z.optional(z.boolean()), undefined),
});

/** Whether an action still makes sense for a VM that was found to be different. */
export function isStillPossible(verb: VmVerb, found: Record<string, unknown>): boolean {
  const { status, in_recycle_bin } = Found.parse(found);
  const { operation, from, isInBin = false } = ruleOf(verb);
  if (in_recycle_bin !== undefined && in_recycle_bin !== isInBin) return false;
  if (status === undefined) return true; // it is not its state that has changed
  return (
    whyNot({ needed: operation.role, from }, operation.role, {
      status,
      entityAsyncStatus: null,
      in_recycle_bin: false,
    }) === null
  );
}
