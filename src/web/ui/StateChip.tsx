import Box from '@mui/material/Box';
import { CircleQuestionMark, CirclePause, CirclePlay, CircleStop, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VmStatus } from '../../contract/services/tower/vms.ts';

const icons = {
  RUNNING: CirclePlay,
  STOPPED: CircleStop,
  SUSPENDED: CirclePause,
  UNKNOWN: CircleQuestionMark,
  DELETED: Trash2,
};

/** A state by colour, icon and word, so that none of the three has to be seen. Null is unknown. */
export function StateChip({ state }: { state: VmStatus | null }) {
  const { t } = useTranslation('glossary');
  const shown = state ?? 'UNKNOWN';
  const Icon = icons[shown];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        color: `state.${shown}`,
        fontWeight: 600,
        fontSize: '0.8125rem',
        whiteSpace: 'nowrap',
      }}
    >
      <Icon size={16} aria-hidden />
      {t(shown)}
    </Box>
  );
}
