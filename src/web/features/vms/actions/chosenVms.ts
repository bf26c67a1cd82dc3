import type { Role } from '../../../../contract/operation.ts';
import type { VmTarget } from '../vmTarget.ts';
import { ruleOf, vmVerbs, whyNotAct, type VmVerb } from './vmActions.ts';
import type { WhyNot } from './whyNot.ts';

/** A VM that an action is about, as it was shown when the person chose it. */
export interface ChosenVm {
  target: VmTarget;
  /** False for what is selected and scrolled or filtered away: the dialog says so. */
  isOnScreen: boolean;
}
export interface SkippedVm extends ChosenVm {
  reason: WhyNot;
}

/** The actions worth showing; those on the recycle bin where something is in there. */
export function offeredVerbs(chosen: readonly ChosenVm[]): VmVerb[] {
  const isInBin = chosen.some(({ target }) => target.vm.in_recycle_bin);
  return vmVerbs.filter((verb) => isInBin || !ruleOf(verb).isInBin);
}

type Roles = Readonly<Record<string, Role>>;

/** Those an action can be done to, and those it leaves alone, each with the reason. */
export function judge(verb: VmVerb, chosen: readonly ChosenVm[], roles: Roles) {
  const judged = chosen.map((one) => {
    const { scope, vm } = one.target;
    const held = Object.hasOwn(roles, scope) ? roles[scope] : undefined;
    return { ...one, reason: whyNotAct(verb, held, vm) };
  });
  return {
    possible: judged.filter(({ reason }) => reason === null),
    skipped: judged.filter((one): one is SkippedVm => one.reason !== null),
  };
}

/** Why an action can be done to none of them; null when it can to some. */
export function whyNone(verb: VmVerb, chosen: readonly ChosenVm[], roles: Roles): WhyNot | null {
  if (chosen.length > 1 && ruleOf(verb).isForOne) return { why: 'oneAtATime' };
  const { possible, skipped } = judge(verb, chosen, roles);
  return possible.length > 0 ? null : (skipped[0]?.reason ?? null);
}
