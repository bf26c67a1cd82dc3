import { useTranslation } from 'react-i18next';
import { chordName, type Chord } from './chord.ts';

/** Chords as this person's keyboard has them printed: Ctrl, Strg. */
export function useChordName(): (chord: Chord) => string {
  const { t } = useTranslation('keys');
  return (chord) => chordName(chord, (key) => t(`key_${key}`));
}
