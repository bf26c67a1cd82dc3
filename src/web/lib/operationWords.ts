import type { TFunction } from 'i18next';
import type { PartWords } from './words/parts.ts';

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

/** An operation in words; the vendor's own name for what has none. Those of the services are in the part `deeds`. */
export function operationWords(t: TFunction, operation: string): string {
  const name = operation.split('.')[1] ?? operation;
  const known = worded.find((each) => each === name);
  if (known) return t(known, { ns: 'glossary' });
  // One that has no words, or whose words are not here, comes back as the default.
  const key = operation.replace('.', '_') as keyof PartWords['deeds'];
  return t(key, { ns: 'deeds', defaultValue: name });
}
