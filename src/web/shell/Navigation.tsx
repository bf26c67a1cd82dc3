import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { PanelLeftClose, PanelLeftOpen, X } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hint } from '../ui/hint.ts';
import { Logo } from '../ui/Logo.tsx';
import { NavEntry, NavList } from './NavEntry.tsx';
import { ScopeHealth } from './ScopeHealth.tsx';
import { usePages, type Page } from './usePages.ts';

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
      <NavList>
        {pages.map(({ to, name, icon: Icon, Badge }) => (
          <NavEntry
            key={to}
            to={to}
            name={name}
            icon={<PageIcon icon={<Icon size={18} />} Badge={Badge} />}
            hint={isFolded ? name : undefined}
            isFolded={isFolded}
            onGo={onClose}
          />
        ))}
      </NavList>
      <ScopeHealth isFolded={isFolded} onGo={onClose} />
      <Box sx={{ flex: 1 }} />
      {onFold && (
        <Box sx={{ p: 1, display: 'flex', justifyContent: isFolded ? 'center' : 'flex-end' }}>
          <IconButton
            onClick={() => onFold(!isFolded)}
            aria-expanded={!isFolded}
            aria-label={t(isFolded ? 'unfoldNavigation' : 'foldNavigation')}
            {...hint(t(isFolded ? 'unfoldNavigation' : 'foldNavigation'), 'right')}
          >
            {isFolded ? <PanelLeftOpen size={18} /> : <PanelLeftClose size={18} />}
          </IconButton>
        </Box>
      )}
    </Box>
  );
}

/** A page's icon, with how it stands there as soon as that is known. */
function PageIcon({ icon, Badge }: { icon: ReactNode; Badge: Page['Badge'] }) {
  if (!Badge) return icon;
  return (
    <Suspense fallback={icon}>
      <Badge>{icon}</Badge>
    </Suspense>
  );
}
