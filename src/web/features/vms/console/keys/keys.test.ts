import { afterEach, describe, expect, it } from 'vitest';
import { store } from '../../../../lib/storage.ts';
import { chordName, keyOf, play, usualChords, type Chord } from './chord.ts';
import { readOwnChords, storeOwnChords } from './ownChords.ts';
import { changeOf } from './touchText.ts';

const played = (chord: Chord) => {
  const events: string[] = [];
  play({ sendKey: (_keysym, code, isDown) => events.push((isDown ? '+' : '-') + code) }, chord);
  return events.join(' ');
};
const names = (chord: Chord) => chordName(chord, (key) => key);

describe('a chord', () => {
  it('is pressed in order and let go of the other way round', () => {
    expect(played(usualChords[0] ?? [])).toBe(
      '+ControlLeft +AltLeft +Backspace -Backspace -AltLeft -ControlLeft',
    );
  });

  it('is there for everything a helpdesk asks for', () => {
    expect(usualChords.map(names)).toEqual([
      'ControlLeft+AltLeft+Backspace',
      'AltLeft+Tab',
      'MetaLeft',
      'PrintScreen',
      ...Array.from({ length: 12 }, (_, n) => `ControlLeft+AltLeft+F${n + 1}`),
    ]);
  });

  it('has the keysyms of servers without scancodes', () => {
    expect(usualChords.at(-1)?.map(({ keysym }) => keysym)).toEqual([0xffe3, 0xffe9, 0xffc9]);
  });
});

describe('a key of the browser', () => {
  it('keeps its place and what is printed on it', () => {
    expect(keyOf('KeyY', 'Z')).toEqual({ code: 'KeyY', keysym: 0x7a });
    expect(keyOf('Semicolon', 'ö')).toEqual({ code: 'Semicolon', keysym: 0xf6 });
    expect(keyOf('F5', 'F5')).toEqual({ code: 'F5', keysym: 0xffc2 });
    expect(keyOf('Delete', 'Delete')).toEqual({ code: 'Delete', keysym: 0xffff });
  });
  it('that no guest would know is none', () => {
    for (const [code, key] of [
      ['AudioVolumeUp', 'AudioVolumeUp'],
      ['', 'Unidentified'],
      ['', 'x'],
    ] as const)
      expect(keyOf(code, key)).toBeUndefined();
  });
});

describe('own combinations', () => {
  afterEach(() => store('console.combinations', '[]'));

  it('come back as they were kept', () => {
    const own = [{ name: 'Task manager', chord: [{ code: 'Escape', keysym: 0xff1b }] }];
    storeOwnChords(own);
    expect(readOwnChords()).toEqual(own);
  });
  it.each(['nonsense', '{}', '[{"name":1}]'])('are none when %s was kept', (text) => {
    store('console.combinations', text);
    expect(readOwnChords()).toEqual([]);
  });
});

it.each([
  ['', 'a', 0, 'a'],
  ['hel', 'hello', 0, 'lo'],
  ['hello', 'hell', 1, ''],
  ['teh', 'the', 2, 'he'], // a correction
  ['x😀', 'x', 1, ''],
  ['', 'ß€', 0, 'ß€'],
])('a phone that makes %j into %j', (before, after, back, added) => {
  expect(changeOf(before, after)).toEqual({ back, added: [...added] });
});
