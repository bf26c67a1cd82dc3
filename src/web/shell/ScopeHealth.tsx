import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { own, type Scope } from '../../contract/services/own.ts';
import { query } from '../lib/query.ts';
import { HealthIcon, useHealthWords } from '../ui/HealthIcon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { NavEntry, NavList } from './NavEntry.tsx';

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
  const title = t('scopes');
  return (
    <Box component="section" aria-labelledby={titleId}>
      {isFolded ? (
        <VisuallyHidden id={titleId}>{title}</VisuallyHidden>
      ) : (
        <Typography
          id={titleId}
          variant="body2"
          component="h2"
          sx={{ px: 2.5, pt: 1, color: 'text.secondary' }}
        >
          {title}
        </Typography>
      )}
      <NavList>
        {scopes.map((scope) => (
          <ScopeEntry key={scope.id} scope={scope} isFolded={isFolded} onGo={onGo} />
        ))}
      </NavList>
    </Box>
  );
}

function ScopeEntry({ scope, isFolded, onGo }: Props & { scope: Scope }) {
  const words = useHealthWords(scope.health);
  const { lastError, version } = scope.health;
  return (
    <NavEntry
      to="/settings"
      hash="connections"
      name={scope.name}
      icon={<HealthIcon health={scope.health} />}
      state={words}
      hint={[isFolded ? scope.name : '', words, lastError ?? version].filter(Boolean).join(' · ')}
      isFolded={isFolded}
      onGo={onGo}
    />
  );
}
