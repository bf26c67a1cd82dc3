import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../lib/useFormat.ts';
import { CopyButton } from '../../../../ui/CopyButton.tsx';
import { mostShown } from './clipboardText.ts';
import type { FromGuest } from './useClipboard.ts';

/** What the guest put on its clipboard, to be copied by who wants it. */
export function ClipboardFrom({ fromGuest }: { fromGuest: FromGuest | null }) {
  const { t } = useTranslation('clipboard');
  const format = useFormat();
  if (!fromGuest) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('nothingFromGuest')}
      </Typography>
    );
  }
  const { text, at } = fromGuest;
  const isLong = text.length > mostShown;
  const facts = { time: format.clock(at), size: format.bytes(text.length) };
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <TextField
        fullWidth
        multiline
        maxRows={5}
        label={t('fromGuest')}
        value={isLong ? `${text.slice(0, mostShown)}…` : text}
        helperText={t(isLong ? 'receivedInPart' : 'received', facts)}
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }}
      />
      <CopyButton text={text} label={t('copy')} />
    </Box>
  );
}
