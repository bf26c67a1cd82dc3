import { CircleQuestionMark, CirclePause, CirclePlay, CircleStop, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VmStatus } from '../../contract/services/tower/vms.ts';
import { Mark } from './Mark.tsx';

const icons = {
  RUNNING: CirclePlay,
  STOPPED: CircleStop,
  SUSPENDED: CirclePause,
  UNKNOWN: CircleQuestionMark,
  DELETED: Trash2,
};

/** The state of a VM. Null is unknown. */
export function StateChip({ state }: { state: VmStatus | null }) {
  const { t } = useTranslation('glossary');
  const shown = state ?? 'UNKNOWN';
  return (
    <Mark icon={icons[shown]} color={`state.${shown}`}>
      {t(shown)}
    </Mark>
  );
}
