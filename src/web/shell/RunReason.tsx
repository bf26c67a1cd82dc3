import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FailureBody } from '../../contract/failure.ts';
import { ticketText } from '../lib/failure.ts';
import { useFailureWords } from '../lib/failureWords.ts';
import { lockedThings, type ItemState } from '../lib/runState.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { SeenAndFound } from '../ui/SeenAndFound.tsx';

/** Why an item was not done, in the vendor's words, with what a ticket needs. */
export function RunReason({ state }: { state: ItemState }) {
  if (state.phase === 'locked') return <Refusal failure={state.failure} />;
  if (state.phase !== 'failed') return null;
  if (state.failure) return <Refusal failure={state.failure} />;
  return (
    <Typography variant="body2" color="error" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
      {state.message}
    </Typography>
  );
}

function Refusal({ failure }: { failure: FailureBody }) {
  const { t } = useTranslation(['runs', 'failures']);
  const { title } = useFailureWords(failure);
  const locked = lockedThings(failure);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" color="error">
          {locked ? t('lockedIs', { what: locked }) : title}
        </Typography>
        {failure.found ? (
          <SeenAndFound seen={failure.seen ?? {}} found={failure.found} />
        ) : (
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            <q>{failure.message}</q>
          </Typography>
        )}
        {failure.requestId && (
          <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t('requestId', { ns: 'failures' })} <code>{failure.requestId}</code>
          </Typography>
        )}
      </Box>
      <CopyButton text={() => ticketText(failure, Date.now())} label={t('copyDetails', { ns: 'failures' })} />
    </Box>
  );
}
