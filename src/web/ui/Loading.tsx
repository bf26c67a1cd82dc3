import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { keyframes } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

// What comes within a blink needs no spinner.
const appear = keyframes({ from: { opacity: 0 }, to: { opacity: 1 } });

/** The frame of something that is on its way. */
export function Loading({ label }: { label?: string }) {
  const { t } = useTranslation();
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 1.5,
        p: 4,
        color: 'text.secondary',
        animation: `${appear} 200ms 300ms both`,
      }}
    >
      <CircularProgress size={20} color="inherit" aria-hidden />
      <Typography variant="body2">{label ?? t('loading')}</Typography>
    </Box>
  );
}
