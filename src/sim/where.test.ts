import { describe, expect, it } from 'vitest';
import { boolean, date, many, number, one, oneOf, shape, string } from './shape.ts';
import { compileWhere } from './where.ts';

interface Town {
  name: string;
}
interface House {
  id: string;
  name: string | null;
  floors: number;
  isOld: boolean;
  state: 'OPEN' | 'SHUT';
  built: string;
  town: Town | null;
  rooms: Town[];
}

const town = shape<Town>({ name: string(({ name }) => name) });
const houses = shape<House>({
  id: string((house) => house.id),
  name: string((house) => house.name),
  floors: number((house) => house.floors),
  isOld: boolean((house) => house.isOld),
  state: oneOf((house) => house.state, ['OPEN', 'SHUT']),
  built: date((house) => house.built),
  town: one(
    (house) => house.town,
    town,
    (each) => each,
  ),
  rooms: many(
    (house) => house.rooms,
    town,
    (each) => each,
  ),
});
const a: House = {
  id: 'a',
  name: 'web-01',
  floors: 1,
  isOld: true,
  state: 'OPEN',
  built: '2026-01-01T00:00:00.000Z',
  town: { name: 'Ulm' },
  rooms: [{ name: 'hall' }, { name: 'bath' }],
};
const b: House = {
  id: 'b',
  name: 'Web-02',
  floors: 2,
  isOld: false,
  state: 'SHUT',
  built: '2026-02-01T00:00:00.000Z',
  town: { name: 'Bonn' },
  rooms: [{ name: 'hall' }],
};
const c: House = { ...b, id: 'c', name: null, floors: 3, town: null, rooms: [] };

const matched = (where: unknown) =>
  [a, b, c]
    .filter(compileWhere(houses.filters, where))
    .map(({ id }) => id)
    .join('');

describe('a where-input matches as Prisma 1 does', () => {
  it.each([
    [{}, 'abc'],
    [undefined, 'abc'],
    [{ name: 'web-01' }, 'a'],
    [{ name: null }, 'c'],
    [{ name_not: null }, 'ab'],
    [{ name_not: 'web-01' }, 'b'], // NULL is not unequal either
    [{ name_in: ['web-01', 'Web-02'] }, 'ab'],
    [{ name_in: [] }, ''],
    [{ name_in: ['web-01', null] }, 'ac'],
    [{ name_not_in: ['web-01'] }, 'b'],
    [{ name_contains: 'eb-0' }, 'ab'],
    [{ name_contains: 'web' }, 'a'], // case counts
    [{ name_not_contains: 'web' }, 'b'],
    [{ name_starts_with: 'Web' }, 'b'],
    [{ name_not_starts_with: 'Web' }, 'a'],
    [{ name_ends_with: '01' }, 'a'],
    [{ name_not_ends_with: '01' }, 'b'],
    [{ name_lt: 'a' }, 'b'],
    [{ floors: 2 }, 'b'],
    [{ floors_not: 2 }, 'ac'],
    [{ floors_in: [1, 3] }, 'ac'],
    [{ floors_not_in: [1] }, 'bc'],
    [{ floors_lt: 2 }, 'a'],
    [{ floors_lte: 2 }, 'ab'],
    [{ floors_gt: 2 }, 'c'],
    [{ floors_gte: 2 }, 'bc'],
    [{ built_lt: '2026-01-15' }, 'a'],
    [{ built: '2026-01-01T01:00:00+01:00' }, 'a'],
    [{ isOld: true }, 'a'],
    [{ isOld_not: true }, 'bc'],
    [{ state: 'OPEN' }, 'a'],
    [{ state_not: 'OPEN' }, 'bc'],
    [{ state_in: ['OPEN', 'SHUT'] }, 'abc'],
    [{ state_not_in: ['OPEN'] }, 'bc'],
    [{ town: { name: 'Ulm' } }, 'a'],
    [{ town: {} }, 'ab'],
    [{ town: null }, 'c'],
    [{ rooms_some: { name: 'bath' } }, 'a'],
    [{ rooms_every: { name: 'hall' } }, 'bc'], // of none, all
    [{ rooms_none: { name: 'bath' } }, 'bc'],
    [{ floors_gt: 1, isOld: false, name_not: null }, 'b'],
    [{ AND: [{ floors_gt: 1 }, { floors_lt: 3 }] }, 'b'],
    [{ AND: [] }, 'abc'],
    [{ OR: [{ floors: 1 }, { name: null }] }, 'ac'],
    [{ OR: [{ floors: 1 }], isOld: false }, ''],
    [{ NOT: [{ floors: 1 }, { floors: 2 }] }, 'c'],
    [{ OR: [{ AND: [{ floors: 1 }, { NOT: [{ isOld: false }] }] }] }, 'a'],
  ])('%j → %s', (where, ids) => {
    expect(matched(where)).toBe(ids);
  });
});

describe('a where-input is refused with 400', () => {
  it.each([
    ['an unknown key', { colour: 'red' }],
    ['an unknown key inside a relation', { town: { mayor: 'x' } }],
    ['an unknown key inside OR', { OR: [{ colour: 'red' }] }],
    ['a suffix its kind does not have', { isOld_in: [true] }],
    ['a suffix of text on a number', { floors_contains: '1' }],
    ['text for a number', { floors: '1' }],
    ['a number for text', { name: 1 }],
    ['an object for text', { name: { contains: 'x' } }],
    ['no list behind _in', { name_in: 'x' }],
    ['a word the enum does not have', { state: 'AJAR' }],
    ['a date that is none', { built_gt: 'yesterday' }],
    ['OR without a list', { OR: { floors: 1 } }],
    ['a list', []],
    ['text', 'id'],
  ])('%s', (_name, where) => {
    expect(() => matched(where)).toThrow(expect.objectContaining({ name: 'Refusal', status: 400 }) as Error);
  });
});
