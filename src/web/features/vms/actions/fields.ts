import type { ComponentType } from 'react';
import type { VmTarget } from '../vmTarget.ts';
import { AddLabelFields } from './AddLabelFields.tsx';
import { CreateVmSnapshotFields } from './CreateVmSnapshotFields.tsx';
import { MigrateVmFields } from './MigrateVmFields.tsx';
import { RemoveLabelFields } from './RemoveLabelFields.tsx';
import { SnapshotFields } from './SnapshotFields.tsx';
import { UpdateVmDiskFields } from './UpdateVmDiskFields.tsx';
import type { VmVerb } from './vmActions.ts';
import type { VmChoice } from './vmChoice.ts';

export interface FieldsProps {
  targets: readonly VmTarget[];
  choice: VmChoice;
  onChange: (choice: VmChoice) => void;
}

/** What an action asks for before it can be done. */
export const fieldsOf: Partial<Record<VmVerb, ComponentType<FieldsProps>>> = {
  migrateVm: MigrateVmFields,
  createVmSnapshot: CreateVmSnapshotFields,
  rollbackVm: SnapshotFields,
  deleteVmSnapshot: SnapshotFields,
  addLabelsToResources: AddLabelFields,
  removeLabelsFromResources: RemoveLabelFields,
  updateVmDisk: UpdateVmDiskFields,
};
