import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { failureBody } from '../../lib/failure.ts';
import { useFailureWords } from '../../lib/failureWords.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { useNow } from '../../lib/useNow.ts';
import type { Connection } from './stream/watch.ts';

interface Props {
  name: string;
  connection: Connection;
  onRetry: () => void;
}

const colours = {
  ...{ asking: 'info.main', connecting: 'info.main', live: 'success.main' },
  ...{ waiting: 'warning.main', failed: 'warning.main', refused: 'error.main', over: 'error.main' },
} as const;

/** How it stands with one connection, in words; what can be tried again has a button. */
export function ConnectionWords({ name, connection, onRetry }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { phase } = connection;
  const now = useNow(phase === 'waiting' || phase === 'failed' ? 1000 : null);
  const failed = useFailureWords(
    connection.phase === 'failed' ? failureBody(connection.failure) : { kind: 'internal' },
  );
  function words(): string {
    switch (connection.phase) {
      case 'asking':
      case 'connecting':
        return t('connecting');
      case 'live':
        return connection.refused.length > 0
          ? t('livePartly', { filters: connection.refused.join(', ') })
          : t('live');
      case 'waiting':
        return [
          t(`cause_${connection.cause}`),
          t('retryIn', { duration: format.duration(connection.retryAt - now) }),
        ].join(' ');
      case 'failed':
        return [failed.title, t('retryIn', { duration: format.duration(connection.retryAt - now) })].join(
          '. ',
        );
      case 'refused':
        return t(connection.filters.length > 0 ? 'refused' : 'nothingToSee');
      case 'over':
        return t(`cause_${connection.cause}`);
    }
  }
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, flexWrap: 'wrap' }}>
      <Box
        component="span"
        aria-hidden
        sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: colours[phase], flexShrink: 0 }}
      />
      <Box component="span" sx={{ fontWeight: 600 }}>
        {name}
      </Box>
      <span>{words()}</span>
      {phase !== 'live' && phase !== 'asking' && phase !== 'connecting' && (
        <Button variant="text" onClick={onRetry}>
          {t('connectNow')}
        </Button>
      )}
    </Box>
  );
}
