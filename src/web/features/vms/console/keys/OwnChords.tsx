import IconButton from '@mui/material/IconButton';
import Box from '@mui/material/Box';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chord } from './chord.ts';
import { KeyButton } from './KeyButton.tsx';
import { readOwnChords, storeOwnChords, type OwnChord } from './ownChords.ts';
import { RecordChord } from './RecordChord.tsx';
import { useChordName } from './useChordName.ts';

interface Props {
  disabled: boolean;
  onPlay: (chord: Chord) => void;
}

/** The person's own combinations, and how a new one is recorded. */
export function OwnChords({ disabled, onPlay }: Props) {
  const { t } = useTranslation('keys');
  const nameOf = useChordName();
  const [own, setOwn] = useState(readOwnChords);
  function keep(chords: OwnChord[]) {
    setOwn(chords);
    storeOwnChords(chords);
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {own.map(({ name, chord }, n) => (
        <Box key={`${name} ${nameOf(chord)}`} sx={{ display: 'inline-flex', alignItems: 'center' }}>
          <KeyButton disabled={disabled} label={`${name}: ${nameOf(chord)}`} onClick={() => onPlay(chord)}>
            {name}
          </KeyButton>
          <IconButton
            size="small"
            aria-label={t('forget', { name })}
            onClick={() => keep(own.filter((_, other) => other !== n))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </Box>
      ))}
      <RecordChord
        onRecorded={(recorded) => keep([...own.filter(({ name }) => name !== recorded.name), recorded])}
      />
    </Box>
  );
}
