import { expect, it } from 'vitest';
import { createBook } from './book.ts';
import type { FeedRow } from './rows.ts';

const row = (seq: number, order = seq, tie = 0): FeedRow => ({
  ...{ kind: 'raw', id: `r${seq}`, scope: 'vcd', order, tie, seq },
  ...{ at: 0, why: 'notJson', raw: '' },
});
const ids = (rows: readonly FeedRow[]) => rows.map(({ id }) => id);

it('keeps rows in their order, wherever they are put', () => {
  const book = createBook(100, () => undefined);
  for (const each of [row(1, 10), row(2, 30), row(3, 20), row(4, 20, -1), row(5, 20)]) book.add(each);
  expect(ids(book.rows())).toEqual(['r1', 'r4', 'r3', 'r5', 'r2']);
});

it('lets a row take the place of its forerunner, and nobody move', () => {
  const book = createBook(100, () => undefined);
  for (let seq = 0; seq < 50; seq++) book.add(row(seq, seq % 7));
  const before = ids(book.rows());
  book.replace({ ...row(20, 20 % 7), raw: 'new' } as FeedRow);
  expect(ids(book.rows())).toEqual(before);
  expect(book.get('r20')).toMatchObject({ raw: 'new' });
  expect(book.rows().find(({ id }) => id === 'r20')).toMatchObject({ raw: 'new' });
});

it('drops the oldest beyond its bound, tells of each, and knows them no more', () => {
  const gone: string[] = [];
  const book = createBook(100, ({ id }) => gone.push(id));
  for (let seq = 0; seq < 1000; seq++) book.add(row(seq));
  expect(book.rows().length).toBeLessThanOrEqual(105);
  expect(gone.length + book.rows().length).toBe(1000);
  expect(book.rows().at(-1)?.id).toBe('r999');
  expect(book.get('r0')).toBeUndefined();
  book.replace(row(0));
  expect(book.get('r0')).toBeUndefined();
});

it('gives out the same array until something is new', () => {
  const book = createBook(10, () => undefined);
  book.add(row(1));
  const before = book.rows();
  expect(book.rows()).toBe(before);
  book.add(row(2));
  expect(book.rows()).not.toBe(before);
  expect(before).toHaveLength(1);
});
