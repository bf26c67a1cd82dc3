import { describe, expect, it } from 'vitest';
import { shownColumns, type Column } from './columns.ts';

const column = (id: string, width: number, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  header: id,
  value: () => null,
  width,
  ...more,
});
const all = [
  column('name', 200, { isFixed: true, card: 'title' }),
  column('cpu', 150, { from: 700 }),
  column('tower', 100, { from: 900 }),
  column('size', 100, { isExtra: true }),
  column('menu', 300, { card: 'aside' }),
];
const shown = (width: number, chosen?: string[]) => shownColumns(all, chosen, width).map(({ id }) => id);

describe('the columns that are shown', () => {
  it('are those there is room for', () => {
    expect(shown(1000)).toEqual(['name', 'cpu', 'tower', 'menu']);
    expect(shown(850)).toEqual(['name', 'cpu', 'menu']);
  });

  it('leave out what would push the last one off the table, whatever a column asks for', () => {
    // 44 + 200 + 150 + 300 px are more than 690.
    const eager = all.map((each) => (each.id === 'cpu' ? { ...each, from: 610 } : each));
    expect(shownColumns(eager, undefined, 690).map(({ id }) => id)).toEqual(['name', 'menu']);
    expect(shownColumns(eager, undefined, 694).map(({ id }) => id)).toEqual(['name', 'cpu', 'menu']);
  });

  it('are all that a person chose, in that order, behind the fixed ones', () => {
    expect(shown(650, ['menu', 'size', 'name', 'gone'])).toEqual(['name', 'menu', 'size']);
  });

  it('are those of a card where there is no room for a table', () => {
    expect(shown(599, ['size'])).toEqual(['name', 'menu']);
  });
});
