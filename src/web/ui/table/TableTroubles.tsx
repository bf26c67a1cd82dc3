import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../lib/lazyPart.ts';
import type { Trouble } from '../../lib/rows/rows.ts';

const FailureAlert = lazyPart(() => import('../FailureAlert.tsx'), 'FailureAlert');

interface Props {
  troubles: readonly Trouble[];
  awaited: readonly string[];
  scopeName: (scope: string) => string;
}

/** Which scopes are missing from the list, and why. One whose older rows are shown says so beside their age. */
export function TableTroubles({ troubles, awaited, scopeName }: Props) {
  const { t } = useTranslation('table');
  return (
    <>
      {troubles
        .filter(({ hasRows }) => !hasRows)
        .map(({ scope, failure, retry }) => (
          <Box key={scope} sx={{ mt: 2 }}>
            <Suspense>
              <FailureAlert failure={failure} subject={scopeName(scope)} onRetry={retry} />
            </Suspense>
          </Box>
        ))}
      {awaited.length > 0 && (
        <Typography role="status" variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('awaited', { scopes: awaited.map(scopeName).join(', ') })}
        </Typography>
      )}
    </>
  );
}
