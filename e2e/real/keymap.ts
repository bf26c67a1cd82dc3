import { readFile } from 'node:fs/promises';

/** Names of X11's keysyms that are not the character itself. */
const named: Record<string, string> = {
  ...{ space: ' ', exclam: '!', quotedbl: '"', numbersign: '#', dollar: '$', percent: '%', ampersand: '&' },
  ...{ apostrophe: "'", parenleft: '(', parenright: ')', asterisk: '*', plus: '+', comma: ',', minus: '-' },
  ...{ period: '.', slash: '/', colon: ':', semicolon: ';', less: '<', equal: '=', greater: '>' },
  ...{ question: '?', at: '@', bracketleft: '[', backslash: '\\', bracketright: ']', asciicircum: '^' },
  ...{ underscore: '_', grave: '`', braceleft: '{', bar: '|', braceright: '}', asciitilde: '~' },
  ...{ sterling: '£', EuroSign: '€', notsign: '¬', section: '§', degree: '°', mu: 'µ', currency: '¤' },
  ...{ adiaeresis: 'ä', odiaeresis: 'ö', udiaeresis: 'ü', ssharp: 'ß', twosuperior: '²', threesuperior: '³' },
  ...{ Adiaeresis: 'Ä', Odiaeresis: 'Ö', Udiaeresis: 'Ü', eacute: 'é', egrave: 'è', agrave: 'à' },
  ...{ ccedilla: 'ç', Ccedilla: 'Ç', ugrave: 'ù', ntilde: 'ñ', Ntilde: 'Ñ', exclamdown: '¡' },
  ...{ questiondown: '¿', masculine: 'º', ordfeminine: 'ª', periodcentered: '·' },
};
const controls: Record<number, string> = { 0x1c: '\n', 0x0f: '\t', 0x39: ' ' };
const shifts = new Set([0x2a, 0x36]);
const altGr = 0xe038;

export interface Keymap {
  /** Whether one key, with or without Shift and AltGr, makes it. */
  has(character: string): boolean;
  /** What a guest with this keyboard makes of scancodes (set 1, as the BIOS hears them). */
  read(codes: Buffer): string;
}

/** A keyboard as QEMU's own tables have it: nothing of ours says which key makes which character there. */
export async function readKeymap(name: string): Promise<Keymap> {
  const table = await readFile(`/usr/share/qemu/keymaps/${name}`, 'utf8');
  const made = new Map<string, string>();
  for (const line of table.split('\n')) {
    const [keysym = '', code = '', ...with_] = line.trim().split(/\s+/);
    const character = keysym.length === 1 ? keysym : named[keysym];
    if (!character || !code.startsWith('0x') || with_.includes('numlock')) continue;
    const place = placeOf(Number(code), with_.includes('shift'), with_.includes('altgr'));
    if (!made.has(place)) made.set(place, character);
  }
  const characters = new Set(made.values());
  return {
    has: (character) => characters.has(character) || Object.values(controls).includes(character),
    read(codes) {
      const held = new Set<number>();
      let text = '';
      let prefix = 0;
      for (const byte of codes) {
        if (byte === 0xe0) {
          prefix = 0xe000;
          continue;
        }
        const code = prefix | (byte & 0x7f);
        prefix = 0;
        if (byte & 0x80) held.delete(code);
        else {
          held.add(code);
          if (shifts.has(code) || code === altGr) continue;
          const isShifted = [...shifts].some((shift) => held.has(shift));
          text +=
            controls[code] ?? made.get(placeOf(code, isShifted, held.has(altGr))) ?? `<${code.toString(16)}>`;
        }
      }
      return text;
    },
  };
}

const placeOf = (code: number, isShifted: boolean, isAltGr: boolean) => `${code} ${isShifted} ${isAltGr}`;
