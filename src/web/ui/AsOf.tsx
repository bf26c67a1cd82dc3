import Typography from '@mui/material/Typography';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureBody } from '../lib/failure.ts';
import { useFailureWords } from '../lib/failureWords.ts';
import { useFormat } from '../lib/useFormat.ts';
import { useNow } from '../lib/useNow.ts';

interface Props {
  /** Epoch milliseconds of the newest answer, 0 when there is none yet. */
  at: number;
  /** Why there is no newer one. */
  failure: Error | null;
}

/** How old the figures are, and in words why they are not newer. */
export function AsOf({ at, failure }: Props) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const failed = useFailureWords(failure ? failureBody(failure) : { kind: 'internal' });
  const age = Math.max(0, useNow(1000) - at);
  if (at === 0) return null;
  const words = age < 7000 ? t('asOfNow') : t('asOf', { duration: format.duration(age) });
  return (
    <Typography
      variant="caption"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        color: failure ? 'warning.main' : 'text.secondary',
      }}
    >
      {failure && <TriangleAlert size={14} aria-hidden />}
      {failure ? `${words} · ${failed.title}` : words}
    </Typography>
  );
}
