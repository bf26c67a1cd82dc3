import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';

/** Less is what a slow answer looks like. */
const noticed = 5;
/** Huawei Cloud refuses signatures that are more than 15 minutes off; this is a third of it. */
const worrying = 5 * 60;

/** How far a vendor's clock is from ours, in words; `seconds` is positive when theirs is ahead. */
export function ClockSkew({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const off = Math.abs(seconds);
  if (off < noticed) return t('clockRight');
  return (
    <Typography component="span" color={off < worrying ? 'inherit' : 'warning'}>
      {t(seconds > 0 ? 'clockAhead' : 'clockBehind', { duration: format.duration(off * 1000) })}
    </Typography>
  );
}
