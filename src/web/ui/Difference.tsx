import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Props {
  /** What is replaced, in words. */
  label: string;
  before: readonly string[];
  after: readonly string[];
}

const signs = {
  kept: { sign: ' ', color: 'text.secondary' },
  added: { sign: '+', color: 'success.main' },
  removed: { sign: '−', color: 'error.main' },
} as const;

/** A list that is replaced whole: what stays, what comes, what goes. */
export function Difference({ label, before, after }: Props) {
  const { t } = useTranslation('form');
  const lines = [
    ...before.map((value) => ({
      value,
      fate: after.includes(value) ? ('kept' as const) : ('removed' as const),
    })),
    ...after.filter((value) => !before.includes(value)).map((value) => ({ value, fate: 'added' as const })),
  ];
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        fontFamily: 'monospace',
        fontSize: '0.8125rem',
        overflowWrap: 'anywhere',
      }}
    >
      {lines.length === 0 && <li>{t('emptyList')}</li>}
      {lines.map(({ value, fate }) => (
        <Box component="li" key={`${fate} ${value}`} sx={{ color: signs[fate].color }}>
          <Box
            component="span"
            aria-hidden
            sx={{ display: 'inline-block', width: '1.5em', whiteSpace: 'pre' }}
          >
            {signs[fate].sign}
          </Box>
          <VisuallyHidden>{t(fate)} </VisuallyHidden>
          {value}
        </Box>
      ))}
    </Box>
  );
}
