import { useEffect, useRef, useState, type RefObject } from 'react';
import { Failure } from '../../../../../contract/failure.ts';
import { ownConsoles } from '../../../../../contract/services/own/consoles.ts';
import { call } from '../../../../lib/api.ts';
import type { StrokeTable } from '../layouts/strokes.ts';
import { charactersOf, type NewlineAs } from './plan.ts';
import { typeText, type Keyboard } from './typist.ts';

export interface Order {
  text: string;
  table: StrokeTable;
  newlineAs: NewlineAs;
  rate: number;
  isSecret: boolean;
}

/** How it ended: `cut` is a console that went away, `stopped` a person. */
export type Outcome = 'done' | 'stopped' | 'cut';

export type TypingState =
  | { is: 'idle' }
  | { is: 'typing'; typed: number; length: number; isWaiting: boolean; isSecret: boolean }
  | { is: 'over'; outcome: Outcome; typed: number; length: number; isSecret: boolean }
  | { is: 'refused'; failure: Failure };

const drawEveryMs = 150;

/**
 * Types one text at a time on the live console, which is told to the audit trail first: what the trail does not take
 * is not typed. The text itself lives in the running call alone, so a secret is gone when that ends.
 */
export function useTyping(
  keyboard: RefObject<Keyboard | null>,
  session: RefObject<string>,
  isLive: boolean,
  onTyped: (characters: number) => void,
) {
  const [state, setState] = useState<TypingState>({ is: 'idle' });
  const running = useRef<AbortController>(null);
  const stop = (outcome: Outcome = 'stopped') => running.current?.abort(outcome);

  useEffect(() => {
    if (!isLive) running.current?.abort('cut' satisfies Outcome);
  }, [isLive]);
  useEffect(() => () => running.current?.abort('cut' satisfies Outcome), []);

  /** Answers what has not been typed; of a secret, nothing. */
  async function type({ text, isSecret, ...how }: Order): Promise<string> {
    if (running.current || !keyboard.current) return text;
    const characters = charactersOf(text);
    const { length } = characters;
    let drawnAt = -Infinity;
    const over = new AbortController();
    running.current = over;
    setState({ is: 'typing', typed: 0, length, isWaiting: false, isSecret });
    try {
      const params = { id: session.current };
      await call(ownConsoles.recordTyping, { params, body: { characters: length, isSecret } });
      const typed = await typeText(keyboard.current, {
        ...how,
        characters,
        signal: over.signal,
        onProgress: (progress) => {
          // Drawn a few times a second: a page that draws every key has no time left to type.
          if (performance.now() - drawnAt < drawEveryMs) return;
          drawnAt = performance.now();
          setState({ is: 'typing', length, isSecret, ...progress });
        },
      });
      const why: unknown = over.signal.reason;
      const outcome = typed === length ? 'done' : why === 'cut' ? 'cut' : 'stopped';
      setState({ is: 'over', outcome, typed, length, isSecret });
      onTyped(typed);
      return isSecret ? '' : characters.slice(typed).join('');
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('invalid', String(error));
      setState({ is: 'refused', failure });
      return isSecret ? '' : text;
    } finally {
      running.current = null;
    }
  }
  return { state, type, stop };
}
