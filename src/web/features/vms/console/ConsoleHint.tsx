import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Phase } from './consoleMachine.ts';

interface Props {
  phase: Phase;
  isOnline: boolean;
  hasKeys: boolean;
  isView: boolean;
  meter: string;
}

/** Under the screen, not on it: how to begin typing, how to get out again; offline, that the picture may lie. */
export function ConsoleHint({ phase, isOnline, hasKeys, isView, meter }: Props) {
  const { t } = useTranslation('console');
  const hint = !isOnline
    ? t('maybeFrozen')
    : phase.is !== 'live'
      ? '\u00a0' // the screen itself says why
      : isView
        ? t('viewHint')
        : hasKeys
          ? t('wayOut')
          : t('clickToType');
  return (
    <Box sx={{ display: 'flex', gap: 2, px: 1.5, py: 0.5, color: 'text.secondary' }}>
      <Typography variant="caption" noWrap title={hint} sx={{ mr: 'auto' }}>
        {hint}
      </Typography>
      <Typography
        variant="caption"
        noWrap
        sx={{ flexShrink: 0, display: { xs: 'none', sm: 'block' }, fontVariantNumeric: 'tabular-nums' }}
      >
        {meter}
      </Typography>
    </Box>
  );
}
