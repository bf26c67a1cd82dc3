import Box from '@mui/material/Box';
import { CircleAlert, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../contract/services/own.ts';

const looks = {
  scopeFine: { Icon: CircleCheck, color: 'success.main' },
  scopeSignedOut: { Icon: CircleAlert, color: 'warning.main' },
  scopeUnreachable: { Icon: CircleX, color: 'error.main' },
  scopeUnchecked: { Icon: CircleDashed, color: 'text.secondary' },
} as const;

function stateOf({ checkedAt, reachable, signedIn }: Scope['health']): keyof typeof looks {
  if (checkedAt === null) return 'scopeUnchecked';
  if (!reachable) return 'scopeUnreachable';
  return signedIn ? 'scopeFine' : 'scopeSignedOut';
}

/** The health of a scope in words: `Connected`. */
export function useHealthWords(health: Scope['health']): string {
  const { t } = useTranslation();
  return t(stateOf(health));
}

/** The health of a scope by shape and colour; its words stand beside it. */
export function HealthIcon({ health, size = 16 }: { health: Scope['health']; size?: number }) {
  const { Icon, color } = looks[stateOf(health)];
  return (
    <Box component="span" aria-hidden sx={{ display: 'inline-flex', color }}>
      <Icon size={size} />
    </Box>
  );
}
