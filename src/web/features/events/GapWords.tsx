import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../lib/failureWords.ts';
import { failureBody } from '../../lib/failure.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { useEventFeeds } from './EventFeedsContext.ts';
import type { GapRow } from './stream/rows.ts';

/** What was missed, between which times, and how far it has been filled; in which scope, where there are several. */
export function GapWords({ row, scope }: { row: GapRow; scope: string | undefined }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const feeds = useEventFeeds();
  const { cause, from, to, state, filled, missingBefore, missing, failure } = row.gap;
  const failed = useFailureWords(failure ? failureBody(failure) : { kind: 'internal' });
  const words = [
    t(`gap_${cause}`, { from: format.time(from), to: format.time(to) }),
    state === 'filling' && t('gapFilling', { count: filled }),
    state === 'filled' && t('gapFilled', { count: filled }),
    state === 'partly' && t('gapPartly', { count: filled, time: format.time(missingBefore) }),
    state === 'partly' && (missing == null ? t('gapMissingUnknown') : t('gapMissing', { count: missing })),
    state === 'failed' && t('gapFailed', { reason: failed.title }),
  ];
  return (
    <Box
      component="span"
      data-gap=""
      sx={{
        ...{ display: 'inline-flex', alignItems: 'center', gap: 1, color: 'text.secondary' },
        '& > svg': { flexShrink: 0 },
      }}
    >
      <Unplug size={16} aria-hidden />
      <span>
        {scope !== undefined && <b>{`${scope} · `}</b>}
        {words.filter(Boolean).join(' ')}
      </span>
      {(state === 'failed' || state === 'partly') && (
        <Button variant="text" onClick={() => feeds.watchOf(row.scope)?.fill(row.id)}>
          {t('gapAgain')}
        </Button>
      )}
    </Box>
  );
}
