/**
 * The characters of a keyboard's four rows, key by key from the left; a space is a key without a character we rely on.
 * Written down is only what Linux and Windows guests have in common; where they differ, `linux` and `windows` say so.
 */
export type Rows = readonly string[];

export type Accent = '^' | '´' | '`' | '¨' | '~';
export type Level = 'plain' | 'shift' | 'altGr';

export interface DeadKey {
  accent: Accent;
  code: string;
  level: Level;
}

export interface Layout {
  plain: Rows;
  shift: Rows;
  altGr?: Rows;
  dead?: readonly DeadKey[];
  linux?: { altGr?: Rows; dead?: readonly DeadKey[] };
  windows?: { altGr?: Rows; dead?: readonly DeadKey[] };
}

/** The keys of the rows by the name of their place (`KeyboardEvent.code`): 105 keys, and two that Japan has. */
export const keyRows = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal IntlYen',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash IntlRo',
].map((row) => row.split(' '));
