import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureBody, ticketText } from '../../lib/failure.ts';
import { useFailureWords } from '../../lib/failureWords.ts';
import { CopyButton } from '../CopyButton.tsx';

interface Props {
  failure: Error;
  /** What does not answer. */
  subject: string;
  /** What is left of it. */
  words: string;
  onRetry: () => void;
}

/** In two lines who does not answer, why, and what is shown all the same. */
export function TroubleStrip({ failure, subject, words, onRetry }: Props) {
  const { t } = useTranslation('failures');
  const body = failureBody(failure);
  const { title } = useFailureWords(body);
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ py: 0.25, alignItems: 'center', '& .MuiAlert-message': { flex: 1 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Typography variant="body2">
            <strong>
              {subject}: {title}.
            </strong>{' '}
            {words}
          </Typography>
          <Typography variant="caption" component="p" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t('words')}: <q>{body.message}</q>
            {body.requestId && (
              <>
                {' · '}
                {t('requestId')} <code>{body.requestId}</code>
              </>
            )}
          </Typography>
        </Box>
        <Button color="inherit" startIcon={<RotateCw size={16} aria-hidden />} onClick={onRetry}>
          {t('tryAgain')}
        </Button>
        <CopyButton text={() => ticketText(body, Date.now())} label={t('copyDetails')} />
      </Box>
    </Alert>
  );
}
