import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../lib/lazyPart.ts';
import type { Trouble } from '../../lib/rows/rows.ts';

const FailureAlert = lazyPart(() => import('../FailureAlert.tsx'), 'FailureAlert');
const ScopeTrouble = lazyPart(() => import('./ScopeTrouble.tsx'), 'ScopeTrouble', 'tableTools');

interface Props {
  troubles: readonly Trouble[];
  awaited: readonly string[];
  scopeName: (scope: string) => string;
  /** There is nothing else to show. */
  isLost: boolean;
  /** A strip that came or went now would move the rows under an open menu or a pressed pointer. */
  isHeld: boolean;
}

/** Which scopes are missing from the list, or no longer answer, and why; the rows of all others are shown below. */
export function TableTroubles({ troubles: fresh, awaited, scopeName, isLost, isHeld }: Props) {
  const { t } = useTranslation('table');
  const [kept, keep] = useState(fresh);
  const troubles = isHeld ? kept : fresh;
  if (!isHeld && kept !== fresh) keep(fresh);
  return (
    <>
      {troubles.map((trouble) => (
        <Box key={trouble.scope} sx={{ mt: 2 }}>
          <Suspense>
            {isLost ? (
              <FailureAlert
                failure={trouble.failure}
                subject={scopeName(trouble.scope)}
                onRetry={trouble.retry}
              />
            ) : (
              <ScopeTrouble trouble={trouble} name={scopeName(trouble.scope)} />
            )}
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
