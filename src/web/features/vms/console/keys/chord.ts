import * as z from 'zod/mini';
import { keysymOf } from '../layouts/strokes.ts';
import { functionKeys, isNamedKey, namedKeys, type NamedKey } from './keyNames.ts';

/** One key: its place for servers that take scancodes, its keysym for the others. */
export const Key = z.object({ code: z.string(), keysym: z.number() });
export type Key = z.infer<typeof Key>;

/** Keys pressed one after the other, and let go of the other way round. */
export type Chord = readonly Key[];

/** Where a chord is played: `ConsoleScreenHandle` is one. */
export interface Keys {
  sendKey(keysym: number, code: string, isDown: boolean): void;
}

export const named = (code: NamedKey): Key => ({ code, keysym: namedKeys[code] });

export const functionKey = (name: string): Key => ({
  code: name,
  keysym: 0xffbe + functionKeys.indexOf(name),
});

/** A key as the browser tells of it; undefined for one that no guest would know. */
export function keyOf(code: string, key: string): Key | undefined {
  if (isNamedKey(code)) return named(code);
  if (functionKeys.includes(code)) return functionKey(code);
  if ([...key].length !== 1 || code === '') return undefined;
  return { code, keysym: keysymOf(key.toLowerCase()) };
}

export function play(keys: Keys, chord: Chord) {
  for (const { keysym, code } of chord) keys.sendKey(keysym, code, true);
  for (const { keysym, code } of chord.toReversed()) keys.sendKey(keysym, code, false);
}

/** Its name for a person: the words of the named keys, the characters of the others. */
export function chordName(chord: Chord, nameOf: (key: NamedKey) => string): string {
  return chord
    .map(({ code, keysym }) => {
      if (isNamedKey(code)) return nameOf(code);
      if (functionKeys.includes(code)) return code;
      return String.fromCodePoint(keysym & 0xffffff).toUpperCase();
    })
    .join('+');
}

const ctrlAlt = [named('ControlLeft'), named('AltLeft')];

/** What every helpdesk asks for; Ctrl+Alt+Del has a button of its own in the bar. */
export const usualChords: readonly Chord[] = [
  [...ctrlAlt, named('Backspace')],
  [named('AltLeft'), named('Tab')],
  [named('MetaLeft')],
  [named('PrintScreen')],
  ...functionKeys.map((name) => [...ctrlAlt, functionKey(name)]),
];
