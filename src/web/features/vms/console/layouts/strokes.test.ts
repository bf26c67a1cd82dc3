import { describe, expect, it } from 'vitest';
import { unmakeable } from '../typing/plan.ts';
import { layoutIds, loadLayout, type LayoutId } from './layouts.ts';
import { tableOf, type GuestOs, type Stroke } from './strokes.ts';

const systems: GuestOs[] = ['linux', 'windows'];
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, n) => n + 0x20));
const name = ({ code, held }: Stroke) => (held ? `${held} ${code}` : code);
const keysFor = async (id: LayoutId, os: GuestOs, character: string) =>
  tableOf(await loadLayout(id), os)
    .get(character)
    ?.map(name);

describe.each(layoutIds)('%s', (id) => {
  it.each(systems)('makes every character of ASCII on %s', async (os) => {
    expect(unmakeable(ascii, tableOf(await loadLayout(id), os))).toEqual([]);
  });

  it.each(systems)('uses no key for two characters on %s', async (os) => {
    const single = [...tableOf(await loadLayout(id), os).values()].filter((strokes) => strokes.length === 1);
    const places = single.map(([stroke]) => stroke && name(stroke));
    // Two keys of a Japanese keyboard make the same backslash; the second is not used.
    expect(new Set(places).size).toBe(places.length);
  });
});

// What the keycaps say, written from the keyboards themselves.
const keycaps: [LayoutId, Record<string, string[]>][] = [
  ['us', { '@': ['shift Digit2'], '\\': ['Backslash'], '"': ['shift Quote'], '~': ['shift Backquote'] }],
  [
    'uk',
    {
      '@': ['shift Quote'],
      '"': ['shift Digit2'],
      '#': ['Backslash'],
      '~': ['shift Backslash'],
      '\\': ['IntlBackslash'],
      '|': ['shift IntlBackslash'],
      '£': ['shift Digit3'],
      '€': ['altGr Digit4'],
    },
  ],
  [
    'de',
    {
      y: ['KeyZ'],
      Z: ['shift KeyY'],
      ß: ['Minus'],
      '@': ['altGr KeyQ'],
      '€': ['altGr KeyE'],
      '\\': ['altGr Minus'],
      '{': ['altGr Digit7'],
      '}': ['altGr Digit0'],
      '|': ['altGr IntlBackslash'],
      '~': ['altGr BracketRight'],
      '^': ['Backquote', 'Space'],
      '`': ['shift Equal', 'Space'],
      é: ['Equal', 'KeyE'],
      Â: ['Backquote', 'shift KeyA'],
    },
  ],
  [
    'fr',
    {
      a: ['KeyQ'],
      M: ['shift Semicolon'],
      '1': ['shift Digit1'],
      '.': ['shift Comma'],
      '@': ['altGr Digit0'],
      '^': ['altGr Digit9'],
      é: ['Digit2'],
      ê: ['BracketLeft', 'KeyE'],
      ï: ['shift BracketLeft', 'KeyI'],
      ù: ['Quote'],
    },
  ],
  [
    'es',
    {
      ñ: ['Semicolon'],
      '@': ['altGr Digit2'],
      '[': ['altGr BracketLeft'],
      '{': ['altGr Quote'],
      '\\': ['altGr Backquote'],
      '¿': ['shift Equal'],
      á: ['Quote', 'KeyA'],
      ü: ['shift Quote', 'KeyU'],
    },
  ],
  [
    'jp',
    {
      '"': ['shift Digit2'],
      '@': ['BracketLeft'],
      '[': ['BracketRight'],
      ']': ['Backslash'],
      ':': ['Quote'],
      '\\': ['IntlYen'],
      '|': ['shift IntlYen'],
      _: ['shift IntlRo'],
      '~': ['shift Equal'],
    },
  ],
  ['cn', { '@': ['shift Digit2'], '\\': ['Backslash'] }],
];
describe.each(keycaps)('on a %s keyboard', (id, caps) => {
  it.each(Object.entries(caps))('%s is where the keycap says', async (character, keys) => {
    expect(await keysFor(id, 'linux', character)).toEqual(keys);
  });
});

it.each([
  ['fr', '~', ['altGr Digit2'], ['altGr Digit2', 'Space']],
  ['fr', '`', ['altGr Digit7'], ['altGr Digit7', 'Space']],
  ['es', '~', ['altGr Digit4'], ['altGr Digit4', 'Space']],
  ['de', '´', ['Equal', 'Equal'], ['Equal', 'Space']],
] as const)('a %s %s is dead on one system and not on the other', async (id, character, linux, windows) => {
  expect(await keysFor(id, 'linux', character)).toEqual(linux);
  expect(await keysFor(id, 'windows', character)).toEqual(windows);
});

it('marks text with characters no layout has, each once, in every layout', async () => {
  for (const id of layoutIds)
    expect(unmakeable('我 types 我 and 😀\n\t', tableOf(await loadLayout(id), 'linux'))).toEqual([
      '我',
      '😀',
    ]);
});

it('knows the keysyms of servers without scancodes', async () => {
  const table = tableOf(await loadLayout('de'), 'linux');
  expect(table.get('€')).toEqual([{ code: 'KeyE', keysym: 0x20ac, held: 'altGr' }]);
  expect(table.get('ß')).toEqual([{ code: 'Minus', keysym: 0xdf }]);
  expect(table.get('ê')).toEqual([
    { code: 'Backquote', keysym: 0xfe52 },
    { code: 'KeyE', keysym: 0x65 },
  ]);
});
