import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

const TabLink = createLink(MuiLink);

interface Props {
  /** Names them for those who do not see that they belong together. */
  label: string;
  tabs: readonly { to: string; label: string }[];
  /** Whether an address below a tab's is another place than the tab. */
  isExact?: boolean;
}

/** Pages side by side, each with an address. */
export function LinkTabs({ label, tabs, isExact = false }: Props) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the page that is shown may have its tab beyond the edge.
    nav.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <Box
      ref={nav}
      component="nav"
      aria-label={label}
      sx={{ display: 'flex', gap: 3, borderBottom: 1, borderColor: 'divider', mb: 2, overflowX: 'auto' }}
    >
      {tabs.map((tab) => (
        <TabLink
          key={tab.to}
          to={tab.to}
          activeOptions={{ exact: isExact, includeSearch: false }}
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
          {tab.label}
        </TabLink>
      ))}
    </Box>
  );
}
