import type { Stroke, StrokeTable } from '../layouts/strokes.ts';
import { strokesOf, type NewlineAs } from './plan.ts';

/** The keyboard it types on, as far as it can be felt: `ConsoleScreenHandle` is one. */
export interface Keyboard {
  sendKey(keysym: number, code: string, isDown: boolean): void;
  /** Bytes that have not left this browser yet. */
  bufferedBytes(): number;
  /** Asks the server for one pixel; settles when it has answered, and so has read every key before. */
  probe(): Promise<unknown>;
}

export interface Typing {
  characters: readonly string[];
  table: StrokeTable;
  newlineAs: NewlineAs;
  /** Keys a second, at most. */
  rate: number;
  /** Stops before the next key. */
  signal: AbortSignal;
  onProgress: (progress: { typed: number; isWaiting: boolean }) => void;
}

const modifiers = {
  shift: { keysym: 0xffe1, code: 'ShiftLeft' },
  altGr: { keysym: 0xfe03, code: 'AltRight' },
} as const;

/** How far the guest may be behind before typing waits for it, and how often it is asked. */
const patienceMs = 400;
const probeEveryMs = 250;
const askAgainMs = 1500;
const lookAgainMs = 20;

/**
 * Types until the end or the signal, one whole key after the other, and answers how many characters were sent.
 * It is never faster than `rate`, and waits while keys pile up here or the server does not answer.
 */
export async function typeText(keyboard: Keyboard, typing: Typing): Promise<number> {
  const { characters, table, newlineAs, rate, signal, onProgress } = typing;
  const interval = 1000 / rate;
  const pulse = watchPulse(keyboard);
  let due = performance.now();
  let typed = 0;
  for (const character of characters) {
    for (const [n, stroke] of (strokesOf(character, table, newlineAs) ?? []).entries()) {
      // A timer that came late is made good for by at most two keys, never by a burst.
      due = Math.max(due + interval, performance.now() - 2 * interval);
      await sleepUntil(due);
      while (!signal.aborted && pulse.isBehind()) {
        onProgress({ typed, isWaiting: true });
        await sleepUntil(performance.now() + lookAgainMs);
      }
      // A dead key gets its letter, or it would wait for the person's next one.
      if (signal.aborted && n === 0) return typed;
      pressStroke(keyboard, stroke);
      pulse.beat();
    }
    typed += 1;
    onProgress({ typed, isWaiting: false });
  }
  return typed;
}

export function pressStroke(keyboard: Pick<Keyboard, 'sendKey'>, { code, keysym, held }: Stroke) {
  const modifier = held && modifiers[held];
  if (modifier) keyboard.sendKey(modifier.keysym, modifier.code, true);
  keyboard.sendKey(keysym, code, true);
  keyboard.sendKey(keysym, code, false);
  if (modifier) keyboard.sendKey(modifier.keysym, modifier.code, false);
}

/** Knows whether the guest keeps up: by what has not left yet, and by how long a question is open. */
function watchPulse(keyboard: Keyboard) {
  let askedAt = 0;
  let openSince: number | undefined;
  function ask() {
    askedAt = performance.now();
    openSince ??= askedAt;
    void keyboard.probe().then(() => (openSince = undefined));
  }
  return {
    isBehind() {
      // An answer may be lost between two pictures: whoever waited for that one alone would wait for good.
      if (openSince !== undefined && performance.now() - askedAt > askAgainMs) ask();
      return (
        keyboard.bufferedBytes() > 0 ||
        (openSince !== undefined && performance.now() - openSince > patienceMs)
      );
    },
    beat() {
      if (openSince === undefined && performance.now() - askedAt >= probeEveryMs) ask();
    },
  };
}

const sleepUntil = (at: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
