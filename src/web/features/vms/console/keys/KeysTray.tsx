import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../../contract/services/tower/vms.ts';
import { functionKey, named, play, usualChords, type Chord, type Keys } from './chord.ts';
import { KeyButton } from './KeyButton.tsx';
import { functionKeys, type NamedKey } from './keyNames.ts';
import { OwnChords } from './OwnChords.tsx';
import { StickyKeys } from './StickyKeys.tsx';
import { TouchKeyboard } from './TouchKeyboard.tsx';
import { useChordName } from './useChordName.ts';

const row = [
  ...['Escape', 'Tab', 'Enter', 'Backspace', 'Insert', 'Delete'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight', 'ContextMenu'],
] as NamedKey[];

interface Props {
  vm: Vm;
  keys: RefObject<Keys | null>;
  whyNot: string | undefined;
}

/** Keys that a browser keeps to itself, that a phone has not, or that take three hands. */
export function KeysTray({ vm, keys, whyNot }: Props) {
  const { t } = useTranslation('keys');
  const nameOf = useChordName();
  const isOff = whyNot !== undefined;
  const send = (chord: Chord) => {
    if (keys.current) play(keys.current, chord);
  };
  const button = (chord: Chord) => {
    const name = nameOf(chord);
    return (
      <KeyButton key={name} disabled={isOff} label={t('send', { name })} onClick={() => send(chord)}>
        {name}
      </KeyButton>
    );
  };
  const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5 } as const;
  return (
    <Box
      role="group"
      aria-label={t('keys')}
      sx={{
        display: 'grid',
        gap: 1,
        px: 1.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        position: 'relative',
      }}
    >
      <Box sx={line} role="group" aria-label={t('held')}>
        <StickyKeys keys={keys} whyNot={whyNot} />
        <TouchKeyboard vm={vm} keys={keys} whyNot={whyNot} />
        {whyNot && (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {whyNot}
          </Typography>
        )}
      </Box>
      <Box sx={line}>{usualChords.map(button)}</Box>
      <Box sx={line}>
        {row.map((key) => button([named(key)]))}
        {functionKeys.map((name) => button([functionKey(name)]))}
      </Box>
      <OwnChords disabled={isOff} onPlay={send} />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('wayOutText')}
      </Typography>
    </Box>
  );
}
