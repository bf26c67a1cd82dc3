import type { ComponentType } from 'react';
import type { VmTarget } from '../vmTarget.ts';
import type { VmVerb } from './vmActions.ts';
import type { VmChoice } from './vmChoice.ts';

export interface FieldsProps {
  targets: readonly VmTarget[];
  choice: VmChoice;
  onChange: (choice: VmChoice) => void;
}

/** What an action asks for before it can be done. */
export const fieldsOf: Partial<Record<VmVerb, ComponentType<FieldsProps>>> = {};
