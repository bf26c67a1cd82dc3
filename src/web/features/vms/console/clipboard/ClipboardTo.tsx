import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../lib/useFormat.ts';
import type { ConsoleScreenHandle } from '../../../../ui/ConsoleScreen.tsx';
import { judgeText, mostBytes, mostShown, type Unsendable } from './clipboardText.ts';

interface Props {
  screen: RefObject<ConsoleScreenHandle | null>;
  whyNot: string | undefined;
}

/** A text for the guest's clipboard. A long one is pasted whole and shown in part. */
export function ClipboardTo({ screen, whyNot }: Props) {
  const { t } = useTranslation('clipboard');
  const format = useFormat();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ why: Unsendable | 'sent'; bytes: number }>();
  const isLong = text.length > mostShown;
  const words = said && t(said.why, { size: format.bytes(said.bytes), most: format.bytes(mostBytes) });

  function send() {
    const { bytes, why } = judgeText(text, screen.current?.takesUnicode() ?? false);
    setSaid({ why: why ?? 'sent', bytes });
    if (!why) screen.current?.paste(text);
  }
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        label={t('toGuest')}
        value={isLong ? `${text.slice(0, mostShown)}…` : text}
        onChange={({ target }) => {
          setText(target.value);
          setSaid(undefined);
        }}
        onPaste={(event) => {
          // Not through the field: a browser takes seconds to lay out what nobody reads.
          const pasted = event.clipboardData.getData('text/plain');
          if (pasted.length <= mostShown) return;
          event.preventDefault();
          setText(pasted);
          setSaid(undefined);
        }}
        multiline
        minRows={2}
        maxRows={5}
        error={said !== undefined && said.why !== 'sent'}
        helperText={words ?? (isLong ? t('shownInPart', { size: format.bytes(text.length) }) : undefined)}
        slotProps={{
          htmlInput: { readOnly: isLong, spellCheck: false },
          formHelperText: { role: 'status' },
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button variant="contained" disabled={whyNot !== undefined || text === ''} onClick={send}>
          {t('send')}
        </Button>
        {isLong && (
          <Button color="inherit" onClick={() => setText('')}>
            {t('clear')}
          </Button>
        )}
        {whyNot && (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {whyNot}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
