import type { RefObject } from 'react';
import type { Presence } from '../../../../../contract/services/own/consoles.ts';
import type { ConsoleScreenHandle } from '../../../../ui/ConsoleScreen.tsx';
import type { VmTarget } from '../../vmTarget.ts';
import type { Deed } from './diary.ts';

/** What evidence is taken from: a machine, its screen, and what happened there. */
export interface EvidenceSource extends VmTarget {
  screen: RefObject<ConsoleScreenHandle | null>;
  diary: RefObject<readonly Deed[]>;
  presence: Presence | undefined;
}
