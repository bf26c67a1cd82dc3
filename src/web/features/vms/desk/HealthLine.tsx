import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export type Grade = 'good' | 'worth' | 'bad' | 'unknown';
const looks = {
  good: { Icon: CircleCheck, colour: 'success.main' },
  worth: { Icon: TriangleAlert, colour: 'warning.main' },
  bad: { Icon: CircleAlert, colour: 'error.main' },
  unknown: { Icon: CircleDashed, colour: 'text.secondary' },
} as const;

export interface Health {
  id: string;
  title: string;
  grade: Grade;
  words: string;
}

/** One thing about a machine: its mark, what it is, and how it is. */
export function HealthLine({ title, grade, words }: Health) {
  const { t } = useTranslation('desk');
  const { Icon, colour } = looks[grade];
  return (
    <Box sx={{ display: 'flex', gap: 1, minWidth: 0 }}>
      <Box sx={{ color: colour, lineHeight: 0, pt: 0.25 }}>
        <Icon size={18} role="img" aria-label={t(grade)} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {title}
        </Typography>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {words}
        </Typography>
      </Box>
    </Box>
  );
}
