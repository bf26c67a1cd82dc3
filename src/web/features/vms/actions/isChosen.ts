import type { VmChoice } from './vmChoice.ts';
import type { VmVerb } from './vmActions.ts';

const needed: Partial<Record<VmVerb, (choice: VmChoice) => unknown>> = {
  createVmSnapshot: ({ snapshotName }) => snapshotName?.trim(),
  rollbackVm: ({ snapshot }) => snapshot,
  deleteVmSnapshot: ({ snapshot }) => snapshot,
  addLabelsToResources: ({ labelId }) => labelId,
  removeLabelsFromResources: ({ labelId }) => labelId,
  updateVmDisk: ({ imageId }) => imageId,
};

/** Whether everything an action needs has been chosen. */
export const isChosen = (verb: VmVerb, choice: VmChoice): boolean =>
  Boolean(needed[verb]?.(choice) ?? !needed[verb]);
