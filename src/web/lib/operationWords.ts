import type { TFunction } from 'i18next';

const worded = [
  'startVm',
  'restartVm',
  'shutdownVm',
  'poweroffVm',
  'forceRestartVm',
  'suspendVm',
  'resumeVm',
  'migrateVm',
  'createVmSnapshot',
  'rollbackVm',
  'deleteVmSnapshot',
  'addLabelsToResources',
  'removeLabelsFromResources',
  'createLabel',
  'updateVmDisk',
  'ejectIsoFromVmCdRom',
  'moveVmToRecycle',
  'recoverVmFromRecycle',
  'deleteVm',
  'createPort',
  'createEndpointService',
  'restartInstance',
  'deleteInstance',
] as const;

/** An operation in words; the vendor's own name for what has none. */
export function operationWords(t: TFunction, operation: string): string {
  const name = operation.split('.')[1] ?? operation;
  const known = worded.find((each) => each === name);
  return known ? t(known, { ns: 'glossary' }) : name;
}
