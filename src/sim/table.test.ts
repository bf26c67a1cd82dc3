import { describe, expect, it } from 'vitest';
import { number, shape, string } from './shape.ts';
import { countAll, list, type Table } from './table.ts';

interface Row {
  id: string;
  size: number | null;
}
const rows: Row[] = [
  { id: 'a', size: 3 },
  { id: 'b', size: null },
  { id: 'c', size: 1 },
  { id: 'd', size: 2 },
];
const table: Table<Row> = {
  shape: shape<Row>({ id: string((row) => row.id), size: number((row) => row.size) }),
  rows: () => rows,
  find: (id) => rows.find((row) => row.id === id),
};
const listed = (body: Record<string, unknown>) =>
  list(table, body)
    .map(({ id }) => id)
    .join('');

describe('a list', () => {
  it.each([
    [{}, 'abcd'],
    [{ first: 2 }, 'ab'],
    [{ first: 2, skip: 1 }, 'bc'],
    [{ first: 0 }, ''],
    [{ skip: 9 }, ''],
    [{ last: 2 }, 'cd'],
    [{ after: 'b' }, 'cd'],
    [{ before: 'c' }, 'ab'],
    [{ after: 'a', first: 1 }, 'b'],
    [{ orderBy: 'size_ASC' }, 'cdab'], // PostgreSQL: NULL last
    [{ orderBy: 'size_DESC' }, 'badc'], // … and so first when descending
    [{ orderBy: 'size_ASC', after: 'c', first: 2 }, 'da'],
    [{ where: { id_in: ['d', 'a', 'x', 'a'] } }, 'da'],
    [{ where: { id: 'c', size: 2 } }, ''],
    [{ where: { id: null } }, ''],
  ])('%j → %s', (body, ids) => {
    expect(listed(body)).toBe(ids);
  });

  it.each([
    [{ limit: 5 }],
    [{ first: -1 }],
    [{ first: 1.5 }],
    [{ skip: '1' }],
    [{ orderBy: 'size' }],
    [{ orderBy: 'colour_ASC' }],
    [{ orderBy: ['size_ASC'] }],
    [{ first: 1, last: 1 }],
  ])('refuses %j', (body) => {
    expect(() => listed(body)).toThrow(expect.objectContaining({ status: 400 }) as Error);
  });

  it('counts what its pages hold', () => {
    const where = { size_gt: 1 };
    expect(countAll(table, { where })).toEqual({ aggregate: { count: list(table, { where }).length } });
  });
});
