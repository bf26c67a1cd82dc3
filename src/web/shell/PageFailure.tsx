import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../lib/usePageTitle.ts';
import { toError } from '../lib/failure.ts';
import { StaleVersion } from '../lib/lazyPart.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { StaleVersionNote } from './StaleVersionNote.tsx';

/** In place of a page that broke; the navigation around it lives on. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const isStale = error instanceof StaleVersion;
  usePageTitle(t(isStale ? 'newVersion' : 'pageFailed'));

  if (isStale) return <StaleVersionNote />;
  function tryAgain() {
    reset();
    void router.invalidate();
  }
  return (
    <Box sx={{ maxWidth: '48rem' }}>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {t('pageFailed')}
      </Typography>
      <FailureAlert failure={toError(error)} onRetry={tryAgain} />
    </Box>
  );
}
