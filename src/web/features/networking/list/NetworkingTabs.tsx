import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export type NetworkingTab =
  `/networking/${'vips' | 'services' | 'vpcs' | 'subnets' | 'eips' | 'security-groups'}`;

const TabLink = createLink(MuiLink);

/** The lists of networking, side by side. */
export function NetworkingTabs() {
  const { t } = useTranslation('networking');
  const tabs = [
    { to: '/networking/vips', label: t('vips') },
    { to: '/networking/services', label: t('services') },
    { to: '/networking/vpcs', label: t('vpcs') },
    { to: '/networking/subnets', label: t('subnets') },
    { to: '/networking/eips', label: t('eips') },
    { to: '/networking/security-groups', label: t('groups') },
  ] satisfies { to: NetworkingTab; label: string }[];
  return (
    <Box
      component="nav"
      aria-label={t('networking')}
      sx={{ display: 'flex', gap: 3, borderBottom: 1, borderColor: 'divider', mb: 2, overflowX: 'auto' }}
    >
      {tabs.map(({ to, label }) => (
        <TabLink
          key={to}
          to={to}
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
