/** X11's keysyms of the keys that make no character, by their place; their words are `key_<place>`. */
export const namedKeys = {
  ControlLeft: 0xffe3,
  AltLeft: 0xffe9,
  ShiftLeft: 0xffe1,
  MetaLeft: 0xffeb,
  AltRight: 0xfe03,
  Escape: 0xff1b,
  Tab: 0xff09,
  Enter: 0xff0d,
  Space: 0x20,
  Backspace: 0xff08,
  Delete: 0xffff,
  Insert: 0xff63,
  Home: 0xff50,
  End: 0xff57,
  PageUp: 0xff55,
  PageDown: 0xff56,
  ArrowLeft: 0xff51,
  ArrowUp: 0xff52,
  ArrowRight: 0xff53,
  ArrowDown: 0xff54,
  PrintScreen: 0xff61,
  ContextMenu: 0xff67,
} as const;
export type NamedKey = keyof typeof namedKeys;

export const isNamedKey = (code: string): code is NamedKey => Object.hasOwn(namedKeys, code);

export const functionKeys = Array.from({ length: 12 }, (_, n) => `F${n + 1}`);

/** The other one of a pair is the same modifier to a person. */
const twins: Partial<Record<string, NamedKey>> = {
  ControlRight: 'ControlLeft',
  ShiftRight: 'ShiftLeft',
  MetaRight: 'MetaLeft',
};
export const placeOf = (code: string) => twins[code] ?? code;
