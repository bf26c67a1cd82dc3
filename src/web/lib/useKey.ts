import { useEffect, useEffectEvent } from 'react';
import { takesChords, takesLetters } from './takesKeys.ts';

/** `k` with Ctrl, or with Cmd on a Mac. */
export const isChord = (event: KeyboardEvent, letter: string) =>
  event.key.toLowerCase() === letter && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/**
 * A key that does something wherever the person is: `?`, or `mod+k` for Ctrl-K and Cmd-K. Never while they type, inside
 * a console or over a dialog. Those who use it add it to the list of shortcuts.
 */
export function useKey(key: string, onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const chord = /^mod\+(.)$/.exec(key)?.[1];
    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const isMeant = chord
        ? isChord(event, chord) && !takesChords(event.target)
        : event.key === key &&
          !event.ctrlKey &&
          !event.metaKey &&
          !event.altKey &&
          !takesLetters(event.target);
      if (!isMeant) return;
      event.preventDefault();
      press();
    }
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}
