import type { Layout } from './layout.ts';

export const es: Layout = {
  plain: ["º1234567890'¡", 'qwertyuiop +', 'asdfghjklñ ç', '<zxcvbnm,.-'],
  shift: ['ª!"·$%&/()=?¿', 'QWERTYUIOP *', 'ASDFGHJKLÑ Ç', '>ZXCVBNM;:_'],
  altGr: ['\\|@#  ¬', '  €       []', '          {}'],
  dead: [
    { accent: '`', code: 'BracketLeft', level: 'plain' },
    { accent: '^', code: 'BracketLeft', level: 'shift' },
    { accent: '´', code: 'Quote', level: 'plain' },
    { accent: '¨', code: 'Quote', level: 'shift' },
  ],
  linux: { altGr: ['    ~'], dead: [{ accent: '~', code: 'Semicolon', level: 'altGr' }] },
  windows: { dead: [{ accent: '~', code: 'Digit4', level: 'altGr' }] },
};
