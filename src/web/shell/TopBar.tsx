import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import { Link } from '@tanstack/react-router';
import { Clock, Menu } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../lib/settings.tsx';
import { offsetOf } from '../lib/timeZones.ts';
import { useNow } from '../lib/useNow.ts';
import { EventButton } from './EventButton.tsx';
import { Finder } from './find/Finder.tsx';
import { FindField } from './find/FindField.tsx';
import { Shortcuts } from './keys/Shortcuts.tsx';
import { JobTray } from './JobTray.tsx';
import { NoticeCentre } from './NoticeCentre.tsx';
import { PersonMenu } from './PersonMenu.tsx';

export function TopBar({ onOpenNavigation }: { onOpenNavigation: () => void }) {
  const { t } = useTranslation();
  const { timeZone } = useSettings();
  const now = useNow(60_000); // summer time begins while a page is open
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        height: 56,
        px: { xs: 1, sm: 2 },
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <IconButton
        onClick={onOpenNavigation}
        aria-label={t('openNavigation')}
        sx={{ display: { md: 'none' } }}
      >
        <Menu size={20} />
      </IconButton>
      <Shortcuts />
      <Finder>{(open) => <FindField onOpen={open} />}</Finder>
      <Box sx={{ flex: 1 }} />
      <MuiLink
        component={Link}
        to="/settings"
        color="textSecondary"
        variant="caption"
        sx={{ display: { xs: 'none', sm: 'inline-flex' }, alignItems: 'center', gap: 0.75, mr: 1 }}
      >
        <Clock size={14} aria-hidden />
        {t('timesIn', { zone: `${timeZone.replaceAll('_', ' ')} (${offsetOf(timeZone, now)})` })}
      </MuiLink>
      <EventButton />
      <JobTray />
      <NoticeCentre />
      <PersonMenu />
    </Box>
  );
}
