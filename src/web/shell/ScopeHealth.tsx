import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Tooltip from '@mui/material/Tooltip';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { own, type Scope } from '../../contract/services/own.ts';
import { query } from '../lib/query.ts';
import { HealthIcon, useHealthWords } from '../ui/HealthIcon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

interface Props {
  isFolded: boolean;
  onGo?: (() => void) | undefined;
}

/** How each scope is, always in sight: whatever a page says, it says less when its scope is down. */
export function ScopeHealth({ isFolded, onGo }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const { data: scopes = [] } = useQuery({ ...query(own.listScopes, {}), refetchInterval: 30_000 });
  if (scopes.length === 0) return null;
  const title = <ListSubheader id={titleId}>{t('scopes')}</ListSubheader>;
  return (
    <List
      aria-labelledby={titleId}
      subheader={isFolded ? <VisuallyHidden id={titleId}>{t('scopes')}</VisuallyHidden> : title}
      sx={{ px: 1, '& .MuiListSubheader-root': { bgcolor: 'transparent', lineHeight: 2.4, px: 1.5 } }}
    >
      {scopes.map((scope) => (
        <ScopeEntry key={scope.id} scope={scope} isFolded={isFolded} onGo={onGo} />
      ))}
    </List>
  );
}

function ScopeEntry({ scope, isFolded, onGo }: Props & { scope: Scope }) {
  const words = useHealthWords(scope.health);
  const { lastError, version } = scope.health;
  return (
    <ListItem disablePadding>
      <Tooltip
        placement="right"
        describeChild
        title={[isFolded ? scope.name : '', words, lastError ?? version].filter(Boolean).join(' · ')}
      >
        <ListItemButton
          component={Link}
          to="/settings"
          hash="connections"
          onClick={onGo}
          sx={{ borderRadius: 1, px: 1.5, minHeight: 34 }}
        >
          <ListItemIcon>
            <HealthIcon health={scope.health} />
          </ListItemIcon>
          {isFolded ? (
            <VisuallyHidden>{scope.name}</VisuallyHidden>
          ) : (
            <ListItemText primary={scope.name} slotProps={{ primary: { noWrap: true } }} />
          )}
          <VisuallyHidden>{words}</VisuallyHidden>
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}
