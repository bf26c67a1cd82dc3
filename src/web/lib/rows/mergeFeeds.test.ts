import { describe, expect, it } from 'vitest';
import { compareValues, mergeFeeds, type Feed } from './mergeFeeds.ts';

const feed = (letters: string, hasMore = false): Feed<string> => ({ rows: [...letters], hasMore });
const merge = (...feeds: Feed<string>[]) => {
  const { rows, waitsFor } = mergeFeeds(feeds, compareValues);
  return { rows: rows.join(''), waitsFor };
};

describe('several sorted sources as one list', () => {
  it.each([
    ['none', [], ''],
    ['one', [feed('abc')], 'abc'],
    ['two that alternate', [feed('ace'), feed('bdf')], 'abcdef'],
    ['one that is empty', [feed(''), feed('ab')], 'ab'],
    ['one after the other', [feed('xyz'), feed('abc')], 'abcxyz'],
  ])('%s', (_name, feeds, rows) => {
    expect(merge(...feeds)).toEqual({ rows, waitsFor: undefined });
  });

  it('stop where the next row of one is not loaded: it might belong before all others', () => {
    expect(merge(feed('ad', true), feed('bcez'))).toEqual({ rows: 'abcd', waitsFor: 0 });
  });

  it('do not wait for one that has ended', () => {
    expect(merge(feed('ad'), feed('bcez', true))).toEqual({ rows: 'abcdez', waitsFor: 1 });
  });

  it('wait for one that has begun with an empty page and goes on', () => {
    expect(merge(feed('', true), feed('abc'))).toEqual({ rows: '', waitsFor: 0 });
  });

  it('keep each source’s own order, even where it is not ours', () => {
    // A tower whose collation puts capitals among small letters.
    expect(merge(feed('aBc'), feed('b'))).toEqual({ rows: 'aBbc', waitsFor: undefined });
  });

  it('put equals of the first source first, so that the order does not change from look to look', () => {
    const { origins } = mergeFeeds([feed('aa'), feed('a')], compareValues);
    expect(origins.map((origin) => origin.feed)).toEqual([0, 0, 1]);
  });

  it('merge 100,000 rows of two towers', () => {
    const many = (odd: number) => ({
      rows: Array.from({ length: 50_000 }, (_, n) => String(2 * n + odd).padStart(6, '0')),
      hasMore: false,
    });
    const { rows } = mergeFeeds([many(0), many(1)], compareValues);
    expect(rows).toHaveLength(100_000);
    expect(rows.every((row, place) => Number(row) === place)).toBe(true);
  });
});

describe('values', () => {
  it('put what is not known last, as PostgreSQL does', () => {
    expect(['b', null, 'a'].sort(compareValues)).toEqual(['a', 'b', null]);
    expect([2, null, 10].sort(compareValues)).toEqual([2, 10, null]);
  });
});
