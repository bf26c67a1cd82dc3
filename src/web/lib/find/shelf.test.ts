import { describe, expect, it } from 'vitest';
import { store } from '../storage.ts';
import type { Shelf } from '../../../contract/services/own.ts';
import { isPinned, readShelf, withPin, withRecent, writeShelf } from './shelf.ts';

const place = (key: string) => ({
  source: 'vm',
  key,
  title: key,
  detail: '',
  href: `/vms/a/${key}`,
  scope: 'a',
});
const empty: Shelf = { recent: [], pinned: [] };
const keys = (places: Shelf['recent']) => places.map(({ key }) => key);

describe('the shelf', () => {
  it('keeps the newest recents, each once', () => {
    const visited = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    expect(keys(visited.map(place).reduce(withRecent, empty).recent)).toEqual([
      'i',
      'h',
      'g',
      'f',
      'e',
      'd',
      'c',
      'a',
    ]);
  });

  it('pins in the order it was asked to, and lets go', () => {
    const both = withPin(withPin(empty, place('a'), true), place('b'), true);
    expect(keys(both.pinned)).toEqual(['a', 'b']);
    expect(isPinned(withPin(both, place('a'), false), place('a'))).toBe(false);
  });

  it('is each person’s own', () => {
    writeShelf('one', withPin(empty, place('a'), true));
    expect(readShelf('other')).toEqual(empty);
    expect(keys(readShelf('one').pinned)).toEqual(['a']);
  });

  it('keeps words and an address of a hit, and nothing else that it carries', () => {
    const hit = { ...place('a'), state: {}, words: ['10.0.0.1'] };
    expect(withRecent(empty, hit).recent[0]).toEqual(place('a'));
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"recent":[{"key":1}],"pinned":[]}'],
    [
      'an address elsewhere',
      JSON.stringify({ recent: [{ ...place('a'), href: '//evil.example' }], pinned: [] }),
    ],
    ['a script', JSON.stringify({ recent: [], pinned: [{ ...place('a'), href: 'javascript:alert(1)' }] })],
  ])('is empty when the browser holds %s', (_, stored) => {
    store('find.broken', stored);
    expect(readShelf('broken')).toEqual(empty);
  });
});
