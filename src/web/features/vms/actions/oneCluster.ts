import type { VmTarget } from '../vmTarget.ts';

/** The cluster that all of them are in; undefined when there is no such one. */
export function clusterOf(targets: readonly VmTarget[]): { scope: string; id: string } | undefined {
  const [first] = targets;
  const id = first?.vm.cluster?.id;
  if (!first || id === undefined) return undefined;
  const isShared = targets.every(({ scope, vm }) => scope === first.scope && vm.cluster?.id === id);
  return isShared ? { scope: first.scope, id } : undefined;
}
