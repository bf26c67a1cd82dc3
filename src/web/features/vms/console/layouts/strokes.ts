import { keyRows, type Accent, type DeadKey, type Layout, type Level, type Rows } from './layout.ts';

export type GuestOs = 'linux' | 'windows';

/** One key and what is held with it: its place for servers that take scancodes, its keysym for the others. */
export interface Stroke {
  code: string;
  keysym: number;
  held?: 'shift' | 'altGr';
}

/** What each character takes; what is not in it this layout cannot make. */
export type StrokeTable = ReadonlyMap<string, readonly Stroke[]>;

const space: Stroke = { code: 'Space', keysym: 0x20 };
export const enter: Stroke = { code: 'Enter', keysym: 0xff0d };
const tab: Stroke = { code: 'Tab', keysym: 0xff09 };

/** Unicode's combining mark and X11's keysym of each accent, and the letters every guest puts it on. */
const accents: Record<Accent, { mark: string; keysym: number; letters: string }> = {
  '`': { mark: '\u0300', keysym: 0xfe50, letters: 'aeiouAEIOU' },
  '´': { mark: '\u0301', keysym: 0xfe51, letters: 'aeiouAEIOU' },
  '^': { mark: '\u0302', keysym: 0xfe52, letters: 'aeiouAEIOU' },
  '~': { mark: '\u0303', keysym: 0xfe53, letters: 'anoANO' },
  '¨': { mark: '\u0308', keysym: 0xfe57, letters: 'aeiouAEIOU' },
};

export function tableOf(layout: Layout, os: GuestOs): StrokeTable {
  const table = new Map<string, readonly Stroke[]>([
    [' ', [space]],
    ['\t', [tab]],
  ]);
  const add = (character: string, ...strokes: Stroke[]) => {
    if (!table.has(character)) table.set(character, strokes);
  };
  const own = layout[os] ?? {};
  const levels: [Level, Rows | undefined][] = [
    ['plain', layout.plain],
    ['shift', layout.shift],
    ['altGr', layout.altGr],
    ['altGr', own.altGr],
  ];
  for (const [level, rows] of levels) {
    for (const [row, codes] of keyRows.entries()) {
      for (const [column, character] of [...(rows?.[row] ?? '')].entries()) {
        const code = codes[column];
        if (code && character !== ' ') add(character, strokeAt(code, level, keysymOf(character)));
      }
    }
  }
  for (const dead of [...(layout.dead ?? []), ...(own.dead ?? [])]) {
    for (const [character, then] of composed(dead, table, os)) add(character, deadStroke(dead), then);
  }
  return table;
}

/** What a dead key makes with the keys after it. */
function* composed(dead: DeadKey, table: StrokeTable, os: GuestOs): Generator<[string, Stroke]> {
  const { mark, letters } = accents[dead.accent];
  for (const letter of letters) {
    const then = table.get(letter)?.[0];
    if (then) yield [(letter + mark).normalize('NFC'), then];
  }
  // ´ and ¨ with a space are quotes on Linux; there the key itself is pressed twice.
  const isTwice = os === 'linux' && (dead.accent === '´' || dead.accent === '¨');
  yield [dead.accent, isTwice ? deadStroke(dead) : space];
}

const deadStroke = ({ code, level, accent }: DeadKey) => strokeAt(code, level, accents[accent].keysym);

const strokeAt = (code: string, level: Level, keysym: number): Stroke =>
  level === 'plain' ? { code, keysym } : { code, keysym, held: level };

/** X11: Latin-1 is itself, the euro has a number of its own, the rest of Unicode an offset. */
export function keysymOf(character: string): number {
  if (character === '€') return 0x20ac;
  const point = character.codePointAt(0) ?? 0;
  return point < 0x100 ? point : 0x01000000 + point;
}
