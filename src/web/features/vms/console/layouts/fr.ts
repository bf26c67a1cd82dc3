import type { Layout } from './layout.ts';

export const fr: Layout = {
  plain: ['²&é"\'(-è_çà)=', 'azertyuiop $', 'qsdfghjklmù*', '<wxcvbn,;:!'],
  shift: [' 1234567890°+', 'AZERTYUIOP £', 'QSDFGHJKLM%µ', '>WXCVBN?./§'],
  altGr: ['   #{[| \\^@]}', '  €        ¤'],
  dead: [
    { accent: '^', code: 'BracketLeft', level: 'plain' },
    { accent: '¨', code: 'BracketLeft', level: 'shift' },
  ],
  // The same keys: on Windows they wait for a letter.
  linux: { altGr: ['  ~    `'] },
  windows: {
    dead: [
      { accent: '~', code: 'Digit2', level: 'altGr' },
      { accent: '`', code: 'Digit7', level: 'altGr' },
    ],
  },
};
