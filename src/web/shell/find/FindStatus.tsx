import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { failureBody } from '../../lib/failure.ts';
import { failureTitle } from '../../lib/failureWords.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Found } from './useFound.ts';

interface Props {
  text: string;
  found: Found;
  count: number;
  scopes: readonly Scope[];
}

/** How many there are, that there are none, and whose answer is missing. */
export function FindStatus({ text, found, count, scopes }: Props) {
  const { t } = useTranslation(['find', 'failures']);
  const { t: say } = useTranslation();
  const { troubles, isAsking } = found;
  const isNothing = text !== '' && count === 0 && !isAsking;
  return (
    <Box role="status" sx={{ px: 2.5, '&:not(:empty)': { py: 0.5 } }}>
      {text !== '' && !isAsking && count > 0 && <VisuallyHidden>{t('count', { count })}</VisuallyHidden>}
      {isNothing && (
        <Box sx={{ py: 3, textAlign: 'center' }}>
          <Typography variant="subtitle2" component="p" sx={{ overflowWrap: 'anywhere' }}>
            {t('nothing', { text })}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {scopes.length > 0 ? t('nothingText') : t('noScopes')}
          </Typography>
        </Box>
      )}
      {troubles.map(({ scope, failure }) => (
        <Box
          key={scope.id}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            py: 0.5,
            color: failure ? 'warning.main' : 'text.secondary',
          }}
        >
          {failure ? <TriangleAlert size={16} aria-hidden /> : <Clock size={16} aria-hidden />}
          <Typography variant="body2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
            {failure
              ? t('failed', { scope: scope.name, why: failureTitle(say, failureBody(failure)) })
              : t('slow', { scope: scope.name })}
          </Typography>
          {failure && (
            <Button color="inherit" onClick={found.askAgain}>
              {t('tryAgain', { ns: 'failures' })}
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}
