import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../../../contract/services/cse/parts.ts';
import { serverNow } from '../../../lib/serverClock.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { useNow } from '../../../lib/useNow.ts';
import { leaseOf } from '../lease.ts';

const soonMs = 5 * 60_000;

interface Props {
  instance: Instance;
  /** Called once the time has run out. */
  onEnd: () => void;
}

/** How long an instance stays registered, counted down. */
export function LeaseLeft({ instance, onEnd }: Props) {
  const { t } = useTranslation('registries');
  const format = useFormat();
  useNow(1000);
  const now = serverNow();
  const lease = leaseOf(instance, now);
  const end = lease.kind === 'until' ? lease.at : undefined;
  useEffect(() => {
    if (end === undefined) return;
    const timer = setTimeout(onEnd, Math.min(2 ** 31 - 1, end - serverNow() + 500));
    return () => clearTimeout(timer);
  }, [end, onEnd]);
  if (lease.kind === 'unknown') return null;
  if (lease.kind === 'renewed')
    return (
      <Typography variant="caption" color="textSecondary">
        {t('leaseRenewed', { duration: format.duration(lease.length) })}
      </Typography>
    );
  const left = lease.at - now;
  return (
    <Typography variant="caption" color={left < soonMs ? 'warning' : 'textSecondary'} role="timer">
      {t('leaseLeft', { duration: format.duration(left) })}
    </Typography>
  );
}
