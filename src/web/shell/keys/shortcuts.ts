import type { shortcuts as words } from '../../lib/words/en/parts/shortcuts.ts';

type Word = keyof typeof words;

export interface Shortcut {
  /** Each way to do it; the keys of one are pressed together. `mod` is Ctrl, or Cmd on a Mac. */
  ways: readonly (readonly string[])[];
  does: Word;
}

/**
 * Every key that does something beyond what fields, links and buttons do by themselves. Whoever adds a key adds it here;
 * none of them does anything while somebody types or inside a console.
 */
export const shortcuts: readonly { title: Word; keys: readonly Shortcut[] }[] = [
  {
    title: 'anywhere',
    keys: [
      { ways: [['mod', 'K']], does: 'find' },
      { ways: [['?']], does: 'list' },
      { ways: [['E']], does: 'events' },
    ],
  },
  {
    title: 'palette',
    keys: [
      { ways: [['↑'], ['↓']], does: 'choose' },
      { ways: [['↵']], does: 'openChosen' },
      { ways: [['Tab'], ['mod', '↵']], does: 'actionsOfChosen' },
      { ways: [['D'], ['C'], ['L'], ['P']], does: 'letters' },
      { ways: [['Esc']], does: 'back' },
    ],
  },
  {
    title: 'lists',
    keys: [
      { ways: [['/']], does: 'search' },
      { ways: [['↑'], ['↓'], ['←'], ['→']], does: 'move' },
      { ways: [['PgUp'], ['PgDn'], ['Home'], ['End']], does: 'moveFar' },
      { ways: [['↵']], does: 'openRow' },
      { ways: [['C']], does: 'console' },
      { ways: [['Space']], does: 'select' },
      { ways: [['Shift', '↓']], does: 'selectRange' },
      { ways: [['mod', 'A']], does: 'selectAll' },
      { ways: [['Shift', 'F10']], does: 'menu' },
      { ways: [['Shift', '→']], does: 'columnWidth' },
      { ways: [['Alt', 'Shift', '→']], does: 'columnPlace' },
    ],
  },
  {
    title: 'inConsole',
    keys: [
      { ways: [['↵']], does: 'enterConsole' },
      { ways: [['Ctrl', 'Alt', 'Shift']], does: 'leaveConsole' },
    ],
  },
];
