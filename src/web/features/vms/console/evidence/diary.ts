import { useCallback, useEffect, useRef } from 'react';
import type { ConsoleState } from '../consoleMachine.ts';
import { usePhaseText } from '../usePhaseText.ts';

/** What happened on one console, as it goes into a ticket: never what was typed. */
export interface Deed {
  at: number;
  what: string;
}
const most = 200;

/** Keeps a console's diary while its page is open: its states by itself, the rest as it is noted. */
export function useDiary(state: ConsoleState, modeWords: string) {
  const diary = useRef<Deed[]>([]);
  const note = useCallback((what: string) => {
    diary.current = [...diary.current, { at: Date.now(), what }].slice(-most);
  }, []);
  const { title } = usePhaseText(state);
  const isLive = state.phase.is === 'live';
  const words = isLive ? `${title} (${modeWords})` : title;
  useEffect(() => note(words), [note, words]);
  return { diary, note };
}
