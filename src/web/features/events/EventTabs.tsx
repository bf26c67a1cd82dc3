import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const TabLink = createLink(MuiLink);

/** What Cloud Director tells as it happens: events, and metrics. */
export function EventTabs() {
  const { t } = useTranslation('events');
  const tabs = [
    { to: '/events', label: t('events') },
    { to: '/events/metrics', label: t('metrics') },
  ] as const;
  return (
    <Box
      component="nav"
      aria-label={t('events')}
      sx={{ display: 'flex', gap: 3, borderBottom: 1, borderColor: 'divider', mb: 2, overflowX: 'auto' }}
    >
      {tabs.map(({ to, label }) => (
        <TabLink
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          underline="none"
          color="textSecondary"
          sx={{
            py: 1,
            whiteSpace: 'nowrap',
            borderBottom: 2,
            borderColor: 'transparent',
            fontWeight: 600,
            '&[aria-current="page"]': { color: 'primary.main', borderColor: 'primary.main' },
          }}
        >
          {label}
        </TabLink>
      ))}
    </Box>
  );
}
