import { glyphArt } from './glyphs.ts';

export const glyphHeight = 16;
const topOfCapital = 2;

/** Sixteen rows of eight bits, the leftmost pixel in the highest bit. */
export type Glyph = Uint8Array;

// Marks by their combining code point: [first pixel row, rows of eight bits], above a small letter and above a capital.
const marks = new Map<number, { small: number[]; capital: number[]; top: number }>([
  [0x300, { top: 2, small: [0x20, 0x10], capital: [0x20] }],
  [0x301, { top: 2, small: [0x08, 0x10], capital: [0x08] }],
  [0x302, { top: 2, small: [0x18, 0x24], capital: [0x18] }],
  [0x303, { top: 2, small: [0x34, 0x58], capital: [0x2c] }],
  [0x308, { top: 2, small: [0x24, 0x24], capital: [0x24] }],
  [0x30a, { top: 1, small: [0x18, 0x24, 0x18], capital: [0x18] }],
  [0x327, { top: 12, small: [0x08, 0x10], capital: [0x08] }],
]);

function readArt(): Map<number, Glyph> {
  const glyphs = new Map<number, Glyph>();
  for (const block of glyphArt) {
    const [names = '', ...rows] = block.trim().split('\n');
    // The trim above took the first name's indent; every name stands in the middle of its eight columns.
    [...names.padStart(names.length + 3)].forEach((name, column) => {
      if (name === ' ') return;
      const glyph = new Uint8Array(glyphHeight);
      rows.forEach((row, y) => {
        for (let x = 0; x < 7; x++) if (row[column - 3 + x] === '#') glyph[topOfCapital + y]! |= 0x40 >> x;
      });
      glyphs.set(name.codePointAt(0) ?? 0, glyph);
    });
  }
  return glyphs;
}

// Box drawing reaches the cell's edges, so it is computed: which arms leave the centre, as up 8, down 4, left 2, right 1.
const arms = new Map(
  Object.entries({
    '─': 3,
    '│': 12,
    '┌': 5,
    '┐': 6,
    '└': 9,
    '┘': 10,
    '├': 13,
    '┤': 14,
    '┬': 7,
    '┴': 11,
    '┼': 15,
  }),
);

function drawBox(character: string): Glyph | undefined {
  if (character === '█') return new Uint8Array(glyphHeight).fill(0xff);
  if (character === '▀') return new Uint8Array(glyphHeight).fill(0xff, 0, 8);
  if (character === '▄') return new Uint8Array(glyphHeight).fill(0xff, 8);
  if (character === '░') return Uint8Array.from({ length: glyphHeight }, (_, y) => (y % 2 ? 0x22 : 0x88));
  const sides = arms.get(character);
  if (sides === undefined) return undefined;
  return Uint8Array.from({ length: glyphHeight }, (_, y) => {
    const upright = (y <= 8 && sides & 8) || (y >= 8 && sides & 4) ? 0x10 : 0;
    return y === 8 ? upright | (sides & 2 ? 0xf0 : 0) | (sides & 1 ? 0x1f : 0) : upright;
  });
}

function compose(character: string, drawn: Map<number, Glyph>): Glyph | undefined {
  const [letter = '', accent] = [...character.normalize('NFD')];
  const mark = marks.get(accent?.codePointAt(0) ?? 0);
  const base = drawn.get((letter === 'i' ? 'ı' : letter).codePointAt(0) ?? 0);
  if (!mark || !base) return undefined;
  const glyph = Uint8Array.from(base);
  const isCapital = letter !== letter.toLowerCase() && mark.top < topOfCapital + 10;
  (isCapital ? mark.capital : mark.small).forEach(
    (row, i) => (glyph[(isCapital ? 0 : mark.top) + i]! |= row),
  );
  return glyph;
}

const drawn = readArt();
const empty = new Uint8Array(glyphHeight);
const missing = Uint8Array.from({ length: glyphHeight }, (_, y) =>
  y < 2 || y > 11 ? 0 : y === 2 || y === 11 ? 0x7e : 0x42,
);

/** The glyph of a code point; a code point without one is shown as an empty box. */
export function findGlyph(codePoint: number): Glyph {
  const known = drawn.get(codePoint);
  if (known) return known;
  if (codePoint <= 0x20 || codePoint === 0xa0) return empty;
  const character = String.fromCodePoint(codePoint);
  const glyph = drawBox(character) ?? compose(character, drawn) ?? missing;
  if (glyph !== missing) drawn.set(codePoint, glyph);
  return glyph;
}
