import Box from '@mui/material/Box';
import { CircleCheck, CircleX, LoaderCircle, TriangleAlert, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isKnownState, tones } from './states.ts';

const looks = {
  fine: { Icon: CircleCheck, color: 'success.main' },
  warning: { Icon: TriangleAlert, color: 'warning.main' },
  error: { Icon: CircleX, color: 'error.main' },
  waiting: { Icon: LoaderCircle, color: 'text.secondary' },
  maintenance: { Icon: Wrench, color: 'warning.main' },
} as const;

/** How a host or a cluster stands, by shape, colour and word. */
export function StateMark({ state }: { state: string | null }) {
  const { t } = useTranslation('hosts');
  const known = isKnownState(state) ? state : undefined;
  const { Icon, color } = looks[known ? tones[known] : 'waiting'];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        maxWidth: '100%',
        color,
        fontWeight: 600,
        fontSize: '0.8125rem',
      }}
    >
      <Icon size={16} aria-hidden />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {known ? t(`state_${known}`) : state || '—'}
      </Box>
    </Box>
  );
}
