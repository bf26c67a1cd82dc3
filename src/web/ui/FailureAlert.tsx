import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureBody, ticketText } from '../lib/failure.ts';
import { useFailureWords } from '../lib/failureWords.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  failure: Error;
  /** Whose failure it is, where several could be meant. */
  subject?: string | undefined;
  /** Given for what was only read: that is also tried again by itself, and cannot have happened. */
  onRetry?: (() => void) | undefined;
}

/** A failure in place: what happened in words, what to do next, the vendor's own words, and its request id. */
export function FailureAlert({ failure, subject, onRetry }: Props) {
  const { t } = useTranslation(['failures', 'common']);
  const body = failureBody(failure);
  const { title, help } = useFailureWords(body);
  const isAway = body.kind === 'unavailable' || body.kind === 'timeout';
  const isStale = body.code === 'staleVersion';

  return (
    <Alert
      severity={body.kind === 'conflict' || body.kind === 'partial' ? 'warning' : 'error'}
      variant="outlined"
    >
      <AlertTitle>{subject === undefined ? title : `${subject}: ${title}`}</AlertTitle>
      <Typography variant="body2">{isAway && onRetry ? t('triesItself') : help}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
        {t('words')}: <q>{body.message}</q>
      </Typography>
      <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {onRetry && (
          <Button variant="outlined" color="inherit" startIcon={<RotateCw size={16} />} onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
        {isStale && (
          <Button variant="outlined" color="inherit" onClick={() => location.reload()}>
            {t('reload', { ns: 'common' })}
          </Button>
        )}
        {body.requestId && (
          <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t('requestId')} <code>{body.requestId}</code>
          </Typography>
        )}
        <CopyButton text={() => ticketText(body, Date.now())} label={t('copyDetails')} />
      </Box>
    </Alert>
  );
}
