import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';
import { useNow } from '../../lib/useNow.ts';
import { mostRows } from './stream/feed.ts';

interface Props {
  /** Rows that have come since. */
  fresh: number;
  /** Epoch milliseconds. */
  since: number;
}

/** How many rows wait, how full that is, and how long there is room for more. */
export function PauseWords({ fresh, since }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const now = useNow(1000);
  const passed = Math.max(1000, now - since);
  const left = fresh > 0 ? ((mostRows - fresh) * passed) / fresh : undefined;
  return [
    t('pausedFor', { duration: format.duration(passed) }),
    t('fresh', { count: fresh }),
    t('full', { percent: format.percent((100 * Math.min(fresh, mostRows)) / mostRows) }),
    left !== undefined && (left > 0 ? t('roomFor', { duration: format.duration(left) }) : t('overflows')),
  ]
    .filter(Boolean)
    .join(' · ');
}
