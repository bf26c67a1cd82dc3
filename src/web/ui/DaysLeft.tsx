import Box from '@mui/material/Box';
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { daysUntil, urgencyOf } from '../lib/expiry/days.ts';
import { serverNow } from '../lib/serverClock.ts';

const looks = {
  ended: { Icon: CircleX, color: 'error.main' },
  week: { Icon: CircleX, color: 'error.main' },
  month: { Icon: TriangleAlert, color: 'warning.main' },
  soon: { Icon: TriangleAlert, color: 'text.primary' },
  fine: { Icon: CircleCheck, color: 'text.secondary' },
} as const;

/** How long something lasts that ends then (epoch ms), by shape, colour and word. */
export function DaysLeft({ end }: { end: number | null }) {
  const { t } = useTranslation('expiry');
  const days = daysUntil(end, serverNow());
  if (days === null) return t('endUnknown');
  const urgency = urgencyOf(days);
  const { Icon, color } = looks[urgency];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        verticalAlign: 'middle',
        alignItems: 'center',
        gap: 0.75,
        fontWeight: 600,
        color,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon size={16} aria-hidden />
      {days < 0 ? t('ended', { count: -days }) : t('days', { count: days })}
    </Box>
  );
}
