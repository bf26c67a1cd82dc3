import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, type Chord } from './chord.ts';
import { placeOf } from './keyNames.ts';
import type { OwnChord } from './ownChords.ts';
import { useChordName } from './useChordName.ts';

/** Takes one combination from the keyboard, from the first key down to the last one up, and a name for it. */
export function RecordChord({ onRecorded }: { onRecorded: (own: OwnChord) => void }) {
  const { t } = useTranslation('keys');
  const nameOf = useChordName();
  const [isRecording, setRecording] = useState(false);
  const [chord, setChord] = useState<Chord>([]);
  const [name, setName] = useState('');
  const down = useRef(new Set<string>());

  function onKeyDown(event: KeyboardEvent) {
    if (!isRecording) return;
    event.preventDefault();
    const key = keyOf(placeOf(event.code), event.key);
    if (!key || event.repeat || down.current.has(event.code)) return;
    setChord(down.current.size === 0 ? [key] : [...chord, key]);
    down.current.add(event.code);
  }
  function onKeyUp(event: KeyboardEvent) {
    if (!isRecording) return;
    event.preventDefault();
    down.current.delete(event.code);
    // One combination and no more: the keyboard is never locked in here.
    if (down.current.size === 0 && chord.length > 0) setRecording(false);
  }
  function end() {
    down.current.clear();
    setRecording(false);
  }
  function save(event: SyntheticEvent) {
    event.preventDefault();
    onRecorded({ name: name.trim() || nameOf(chord), chord: [...chord] });
    setChord([]);
    setName('');
  }

  return (
    <Box
      component="form"
      onSubmit={save}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      <Button
        size="small"
        variant={isRecording ? 'contained' : 'outlined'}
        aria-pressed={isRecording}
        onClick={() => {
          if (isRecording) return end();
          setChord([]);
          setRecording(true);
        }}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        onBlur={end}
      >
        {isRecording ? t('pressNow') : t('record')}
      </Button>
      <Box component="span" role="status" sx={{ typography: 'body2' }}>
        {chord.length > 0 && nameOf(chord)}
      </Box>
      {!isRecording && chord.length > 0 && (
        <>
          <TextField
            size="small"
            label={t('combinationName')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            autoComplete="off"
          />
          <Button type="submit" size="small" variant="contained">
            {t('keep')}
          </Button>
        </>
      )}
    </Box>
  );
}
