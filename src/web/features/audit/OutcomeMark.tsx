import Box from '@mui/material/Box';
import { Ban, CircleCheck, CircleQuestionMark, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Deed } from '../../../contract/services/own/audit.ts';

const looks = {
  done: { Icon: CircleCheck, color: 'success.main' },
  refused: { Icon: Ban, color: 'warning.main' },
  failed: { Icon: CircleX, color: 'error.main' },
  unknown: { Icon: CircleQuestionMark, color: 'text.secondary' },
} as const;

/** How a deed ended, by word, shape and colour. */
export function OutcomeMark({ outcome }: Pick<Deed, 'outcome'>) {
  const { t } = useTranslation('audit');
  const { Icon, color } = looks[outcome];
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, fontWeight: 600, color }}
    >
      <Icon size={16} aria-hidden />
      {t(`outcome_${outcome}`)}
    </Box>
  );
}
