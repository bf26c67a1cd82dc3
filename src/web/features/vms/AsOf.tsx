import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';
import { useNow } from '../../lib/useNow.ts';

const oldAfterMs = 60_000;

/** How old the figures are. `at` in epoch milliseconds, 0 when there are none yet. */
export function AsOf({ at }: { at: number }) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  const age = Math.max(0, useNow(1000) - at);
  if (at === 0) return null;
  const words = age < 7000 ? t('asOfNow') : t('asOf', { duration: format.duration(age) });
  return (
    <Typography variant="caption" sx={{ color: age > oldAfterMs ? 'text.disabled' : 'text.secondary' }}>
      {age > oldAfterMs ? `${words} · ${t('isOld')}` : words}
    </Typography>
  );
}
