import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleRules } from '../../../../../contract/services/own/consoles.ts';
import type { ConsoleScreenHandle } from '../../../../ui/ConsoleScreen.tsx';
import { ClipboardFrom } from './ClipboardFrom.tsx';
import { ClipboardTo } from './ClipboardTo.tsx';
import type { FromGuest } from './useClipboard.ts';

interface Props {
  screen: RefObject<ConsoleScreenHandle | null>;
  fromGuest: FromGuest | null;
  allow: ConsoleRules['allow'];
  whyNot: string | undefined;
}

/** The clipboard in both directions, each asked for and shown: nothing crosses by itself. */
export function ClipboardTray({ screen, fromGuest, allow, whyNot }: Props) {
  const { t } = useTranslation('clipboard');
  return (
    <Box
      role="group"
      aria-label={t('clipboard')}
      sx={{ display: 'grid', gap: 1.5, p: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      {allow.clipboardIn && <ClipboardTo screen={screen} whyNot={whyNot} />}
      {allow.clipboardOut && <ClipboardFrom fromGuest={fromGuest} />}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('needsAgent')}
      </Typography>
    </Box>
  );
}
