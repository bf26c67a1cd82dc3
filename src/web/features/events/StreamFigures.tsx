import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/useFormat.ts';
import { useNow } from '../../lib/useNow.ts';
import { useEventFeeds } from './EventFeedsContext.ts';

/** A lag that only says that two clocks differ is not called one. */
const clockMs = 60_000;

/** What comes in, what became of it, and how late it is: every message is in one of the figures. */
export function StreamFigures({ scopes }: { scopes: readonly string[] }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { feed } = useEventFeeds();
  const now = useNow(1000);
  const counts = scopes.map(feed.counts);
  const sum = (name: keyof (typeof counts)[number]) => counts.reduce((total, each) => total + each[name], 0);
  const rate = scopes.reduce((total, scope) => total + feed.rate(scope, now), 0);
  const lags = scopes.flatMap((scope) => feed.lag(scope) ?? []);
  const lag = lags.length > 0 ? Math.max(...lags) : undefined;
  const isClock = lag !== undefined && Math.abs(lag) > clockMs;
  const number = (value: number) => format.number(value);
  const [unseen, past, duplicate, notForUs] = [sum('unseen'), sum('past'), sum('duplicate'), sum('notForUs')];
  const said = [
    t('rate', { rate: format.number(rate, rate < 10 ? 1 : 0) }),
    t('received', { count: sum('received'), number: number(sum('received')) }),
    t('kept', { number: number(sum('kept')) }),
    sum('filled') > 0 && t('filled', { number: number(sum('filled')) }),
    duplicate > 0 && t('duplicate', { number: number(duplicate) }),
    notForUs > 0 && t('notForUs', { number: number(notForUs) }),
    past > 0 && t('past', { number: number(past) }),
    unseen > 0 && t('unseen', { number: number(unseen) }),
    lag !== undefined &&
      (isClock
        ? t(lag > 0 ? 'clockBehind' : 'clockAhead', { duration: format.duration(Math.abs(lag)) })
        : t('lag', { seconds: format.number(Math.max(0, lag) / 1000, 1) })),
  ];
  return (
    <Typography variant="caption" color="textSecondary" data-figures="">
      {said.filter(Boolean).join(' · ')}
    </Typography>
  );
}
