import type { Layout } from './layout.ts';

/** 106 and 109 keys. Kana and kanji are made by an input method, not by keys. */
export const jp: Layout = {
  plain: [' 1234567890-^\\', 'qwertyuiop@[', 'asdfghjkl;:]', ' zxcvbnm,./'],
  shift: [' !"#$%&\'() =~|', 'QWERTYUIOP`{', 'ASDFGHJKL+*}', ' ZXCVBNM<>?_'],
};
