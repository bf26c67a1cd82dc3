import type { Layout } from './layout.ts';

/** Chinese guests have it too: their own characters are made by an input method, not by keys. */
export const us: Layout = {
  plain: ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'\\", ' zxcvbnm,./'],
  shift: ['~!@#$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:"|', ' ZXCVBNM<>?'],
};
