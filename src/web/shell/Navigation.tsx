import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen, X } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/Logo.tsx';
import { ScopeHealth } from './ScopeHealth.tsx';
import { usePages } from './usePages.ts';

interface Props {
  isFolded: boolean;
  onFold?: (wanted: boolean) => void;
  onClose?: () => void;
}

export function Navigation({ isFolded, onFold, onClose }: Props) {
  const { t } = useTranslation(['common', 'glossary']);
  const pages = usePages();

  return (
    <Box
      component="nav"
      aria-label={t('navigation')}
      sx={{
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        overflowY: 'auto',
        overflowX: 'hidden',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, height: 56, px: 2, flexShrink: 0 }}>
        <Logo />
        {!isFolded && (
          <Typography component="span" variant="subtitle1" sx={{ flex: 1, letterSpacing: '-0.01em' }}>
            {t('wheelhouse', { ns: 'glossary' })}
          </Typography>
        )}
        {onClose && (
          <IconButton onClick={onClose} aria-label={t('closeNavigation')} edge="end">
            <X size={18} />
          </IconButton>
        )}
      </Box>
      <List sx={{ px: 1 }}>
        {pages.map((page) => (
          <Entry key={page.to} page={page} isFolded={isFolded} onClose={onClose} />
        ))}
      </List>
      <ScopeHealth isFolded={isFolded} onGo={onClose} />
      <Box sx={{ flex: 1 }} />
      {onFold && (
        <Box sx={{ p: 1, display: 'flex', justifyContent: isFolded ? 'center' : 'flex-end' }}>
          <Tooltip title={t(isFolded ? 'unfoldNavigation' : 'foldNavigation')} placement="right">
            <IconButton
              onClick={() => onFold(!isFolded)}
              aria-expanded={!isFolded}
              aria-label={t(isFolded ? 'unfoldNavigation' : 'foldNavigation')}
            >
              {isFolded ? <PanelLeftOpen size={18} /> : <PanelLeftClose size={18} />}
            </IconButton>
          </Tooltip>
        </Box>
      )}
    </Box>
  );
}

interface EntryProps extends Pick<Props, 'isFolded' | 'onClose'> {
  page: ReturnType<typeof usePages>[number];
}

function Entry({ page, isFolded, onClose }: EntryProps) {
  const { to, name, icon: Icon } = page;
  const Badge = 'Badge' in page ? page.Badge : undefined;
  return (
    <ListItem disablePadding sx={{ mb: 0.25 }}>
      <Tooltip title={isFolded ? name : ''} placement="right">
        <ListItemButton
          component={Link}
          to={to}
          onClick={onClose}
          aria-label={isFolded ? name : undefined}
          sx={{
            borderRadius: 1,
            minHeight: 40,
            px: 1.5,
            '&[aria-current="page"]': {
              bgcolor: 'selectedEntry',
              color: 'primary.main',
              '& .MuiListItemText-primary': { fontWeight: 600 },
            },
          }}
        >
          <ListItemIcon>
            {Badge ? (
              <Suspense fallback={<Icon size={18} />}>
                <Badge>
                  <Icon size={18} />
                </Badge>
              </Suspense>
            ) : (
              <Icon size={18} />
            )}
          </ListItemIcon>
          {!isFolded && <ListItemText primary={name} slotProps={{ primary: { noWrap: true } }} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}
