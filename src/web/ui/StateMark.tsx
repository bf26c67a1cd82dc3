import { CircleQuestionMark, CirclePause, CirclePlay, CircleStop, Trash2 } from 'lucide-react';
import type { VmStatus } from '../../contract/services/tower/vms.ts';
import { Mark } from './Mark.tsx';

const icons = {
  RUNNING: CirclePlay,
  STOPPED: CircleStop,
  SUSPENDED: CirclePause,
  UNKNOWN: CircleQuestionMark,
  DELETED: Trash2,
};

/** The state of a VM, by the name it is given. */
export const StateMark = ({ state, name }: { state: VmStatus; name: string }) => (
  <Mark icon={icons[state]} color={`state.${state}`}>
    {name}
  </Mark>
);
