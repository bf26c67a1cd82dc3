import Box from '@mui/material/Box';
import { CircleAlert, CircleDot, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Severity } from './stream/severity.ts';

const looks = {
  error: { Icon: CircleAlert, color: 'error.main' },
  warning: { Icon: TriangleAlert, color: 'warning.main' },
  info: { Icon: Info, color: 'info.main' },
  debug: { Icon: CircleDot, color: 'text.secondary' },
} as const;

interface Props {
  severity: Severity;
  /** Shows the word as well. */
  isWorded?: boolean;
}

/** How bad it is, by shape and colour; the word is read out. */
export function EventMark({ severity, isWorded = false }: Props) {
  const { t } = useTranslation('events');
  const { Icon, color } = looks[severity];
  return (
    <Box
      component="span"
      sx={{ color, display: 'inline-flex', gap: 0.75, alignItems: 'center', flexShrink: 0 }}
    >
      <Icon size={16} aria-hidden />
      {isWorded ? t(`severity_${severity}`) : <VisuallyHidden>{t(`severity_${severity}`)}</VisuallyHidden>}
    </Box>
  );
}
