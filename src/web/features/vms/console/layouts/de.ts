import type { Layout } from './layout.ts';

export const de: Layout = {
  plain: [' 1234567890ß ', 'qwertzuiopü+', 'asdfghjklöä#', '<yxcvbnm,.-'],
  shift: ['°!"§$%&/()=? ', 'QWERTZUIOPÜ*', "ASDFGHJKLÖÄ'", '>YXCVBNM;:_'],
  altGr: ['  ²³   {[]}\\', '@ €        ~', '', '|      µ'],
  dead: [
    { accent: '^', code: 'Backquote', level: 'plain' },
    { accent: '´', code: 'Equal', level: 'plain' },
    { accent: '`', code: 'Equal', level: 'shift' },
  ],
};
