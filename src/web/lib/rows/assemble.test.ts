import { describe, expect, it } from 'vitest';
import { mergePages, outdated, placePages, type Page } from './assemble.ts';
import { compareValues } from './mergeFeeds.ts';
import { pageSize, windowOf } from './pages.ts';

interface Row {
  id: string;
}
const estate = (count: number, prefix = 'vm') =>
  Array.from({ length: count }, (_, n): Row => ({ id: `${prefix}${String(n).padStart(6, '0')}` }));
/** The page as the server would answer it of these rows. */
const pageOf = (rows: readonly Row[], page: number, at = 1, source = 0): Page<Row> => {
  const { skip, first } = windowOf(page);
  return { source, page, rows: rows.slice(skip, skip + first), at, failure: null };
};
const silent = (source: number, page: number, failure: Error | null = null): Page<Row> => ({
  ...{ source, page, rows: undefined, at: 0, failure },
});
const byId = (one: Row, other: Row) => compareValues(one.id, other.id);
const idsOf = ({ at, length }: { at: (place: number) => Row | undefined; length: number }) =>
  Array.from({ length }, (_, place) => at(place)?.id);

describe('the pages of one source', () => {
  const all = estate(250);

  it('lie where they belong, whichever are loaded', () => {
    const list = placePages([pageOf(all, 2)], 250);
    expect(list.length).toBe(250);
    expect(list.at(199)).toBeUndefined();
    expect(list.at(200)).toEqual(all[200]);
    expect(list.at(249)).toEqual(all[249]);
  });

  it('are all of the list, each row once', () => {
    const list = placePages(
      [0, 1, 2].map((page) => pageOf(all, page)),
      250,
    );
    expect(idsOf(list)).toEqual(all.map(({ id }) => id));
  });

  it('know where the list ends before anybody has counted, and better than an old count', () => {
    expect(placePages([pageOf(all, 0)], undefined).length).toBe(pageSize);
    expect(placePages([pageOf(all, 2)], undefined).length).toBe(250);
    expect(placePages([pageOf(all, 2)], 999).length).toBe(250);
    expect(placePages([pageOf([], 0)], 3).length).toBe(0);
  });

  it('have places for 100,000 rows and hold only those that were looked at', () => {
    const many = estate(100_000);
    const list = placePages([pageOf(many, 700)], 100_000);
    expect(list.length).toBe(100_000);
    expect(list.at(70_000)).toEqual(many[70_000]);
    expect(list.at(0)).toBeUndefined();
  });

  it('are polled while their rows are on screen', () => {
    const { shows } = placePages([pageOf(all, 0), pageOf(all, 1)], 250);
    expect([0, 1, 2].filter((page) => shows({ source: 0, page }, 90, 110))).toEqual([0, 1]);
    expect([0, 1, 2].filter((page) => shows({ source: 0, page }, 0, 100))).toEqual([0]);
  });
});

describe('a list that moves between two answers', () => {
  const before = estate(250);

  it('shows a row that slid down into the next page once', () => {
    const after = [{ id: 'aa' }, ...before];
    const list = mergePages([pageOf(before, 0), pageOf(after, 1)], 1, byId);
    const ids = idsOf(list).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 199)).toEqual(before.slice(0, 199).map(({ id }) => id));
  });

  it('does not lose a row that slid up over the edge of a page', () => {
    const after = before.slice(1);
    const list = mergePages([pageOf(before, 0), pageOf(after, 1)], 1, byId);
    expect(idsOf(list)).toContain(before[100]?.id);
  });

  it('has the older of the two pages asked again, and neither once they fit', () => {
    const after = before.slice(1);
    expect(outdated([pageOf(before, 0, 1000), pageOf(after, 1, 9000)]).map(({ page }) => page)).toEqual([0]);
    expect(outdated([pageOf(after, 0, 9000), pageOf(before, 1, 1000)]).map(({ page }) => page)).toEqual([1]);
    expect(outdated([pageOf(after, 0, 10_000), pageOf(after, 1, 9000)])).toEqual([]);
  });

  it('is not asked again and again when every answer has another order', () => {
    expect(outdated([pageOf(before, 0, 9000), pageOf(before.slice(1), 1, 9500)])).toEqual([]);
  });
});

describe('the pages of several towers', () => {
  const [hq, branch] = [estate(250, 'a'), estate(150, 'b')];
  const both = (...pages: Page<Row>[]) => mergePages(pages, 2, byId);

  it('wait for the next page of one rather than skip its rows', () => {
    const list = both(pageOf(hq, 0), pageOf(branch, 0, 1, 1));
    expect(list.waitsFor).toBe(0);
    expect(idsOf(list).filter(Boolean)).toEqual(hq.slice(0, 100).map(({ id }) => id));
  });

  it('are shown at once while a tower that answers after 20 s is still silent', () => {
    const list = both(pageOf(estate(40, 'a'), 0), silent(1, 0));
    expect(idsOf(list)).toEqual(estate(40, 'a').map(({ id }) => id));
    expect(list.waitsFor).toBeUndefined();
  });

  it('go on without a tower that is down, or goes down half way', () => {
    const down = new Error('down');
    expect(idsOf(both(silent(0, 0, down), pageOf(branch.slice(0, 50), 0, 1, 1)))).toHaveLength(50);
    const half = both(pageOf(hq, 0), silent(0, 1, down), pageOf(branch.slice(0, 50), 0, 1, 1));
    expect(idsOf(half)).toHaveLength(150);
  });

  it('know which pages hold the rows on screen', () => {
    const list = both(
      ...[pageOf(hq, 0), pageOf(hq, 1), pageOf(hq, 2), pageOf(branch, 0, 1, 1), pageOf(branch, 1, 1, 1)],
    );
    expect(list.length).toBe(400);
    expect(list.shows({ source: 0, page: 2 }, 240, 260)).toBe(true);
    expect(list.shows({ source: 1, page: 0 }, 240, 260)).toBe(true);
    expect(list.shows({ source: 0, page: 0 }, 240, 260)).toBe(false);
    expect(list.shows({ source: 1, page: 1 }, 240, 260)).toBe(false);
  });

  it('have room for rows while none has answered', () => {
    expect(both(silent(0, 0), silent(1, 0)).length).toBeGreaterThan(0);
  });
});
