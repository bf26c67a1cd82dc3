import Box from '@mui/material/Box';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isSeverity } from './alertSearch.ts';

const looks = {
  CRITICAL: { Icon: CircleAlert, color: 'error.main' },
  NOTICE: { Icon: TriangleAlert, color: 'warning.main' },
  INFO: { Icon: Info, color: 'info.main' },
} as const;

/** How bad it is by shape, colour and word; a word of the vendor's that is new to us stays its own. */
export function SeverityMark({ severity }: { severity: string | null }) {
  const { t } = useTranslation('alerts');
  const known = isSeverity(severity) ? severity : undefined;
  const { Icon, color } = looks[known ?? 'INFO'];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        color: known ? color : 'text.secondary',
        fontWeight: 600,
        fontSize: '0.8125rem',
        whiteSpace: 'nowrap',
      }}
    >
      <Icon size={16} aria-hidden />
      {known ? t(`severity_${known}`) : severity || '—'}
    </Box>
  );
}
