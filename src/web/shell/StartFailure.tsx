import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../lib/usePageTitle.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Logo } from '../ui/Logo.tsx';

/** Instead of everything: Wheelhouse itself cannot be reached, or broke outside its pages. */
export function StartFailure({ failure, onRetry }: { failure: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  usePageTitle(t('startFailed'));
  return (
    <Box component="main" sx={{ maxWidth: '40rem', mx: 'auto', px: 2, py: 8, display: 'grid', gap: 2 }}>
      <Logo size={40} />
      <Typography variant="h1">{t('startFailed')}</Typography>
      <FailureAlert failure={failure} onRetry={onRetry} />
    </Box>
  );
}
