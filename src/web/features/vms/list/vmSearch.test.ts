import { describe, expect, it } from 'vitest';
import { changeVmSearch, completeVmSearch, parseVmSearch } from './vmSearch.ts';

describe('the list’s state in the URL', () => {
  it('is empty while nothing was asked for', () => {
    expect(parseVmSearch({})).toEqual({});
    expect(parseVmSearch({ q: '', sort: 'name', dir: 'asc', page: 1, size: 25 })).toEqual({});
  });

  it('keeps what was asked for', () => {
    const asked = {
      q: 'web',
      sort: 'memory',
      dir: 'desc',
      page: 3,
      size: 100,
      scope: 'tower-hq',
      status: 'STOPPED',
      cluster: 'cl7c1',
    };
    expect(parseVmSearch(asked)).toEqual(asked);
  });

  it('reads what the router takes for a number or a boolean as words', () => {
    expect(parseVmSearch({ q: 123 })).toEqual({ q: '123' });
    expect(parseVmSearch({ q: true })).toEqual({ q: 'true' });
  });

  it.each([
    { q: { $ne: 1 } },
    { q: null },
    { sort: 'password' },
    { dir: 'sideways' },
    { page: 0 },
    { page: -1 },
    { page: 1.5 },
    { page: 'two' },
    { page: 1e300 },
    { size: 1000 },
    { size: '25; drop' },
    { scope: '../x' },
    { status: 'running' },
    { cluster: 'a/b' },
    { unknown: 1 },
  ])('does as if %j was not said', (search) => {
    expect(parseVmSearch(search)).toEqual({});
  });

  it('cuts a search that is longer than the catalogue takes', () => {
    expect(parseVmSearch({ q: 'x'.repeat(300) }).q).toHaveLength(200);
  });

  it('begins on the first page when anything but the page changes', () => {
    const third = { q: 'web', page: 3 };
    expect(changeVmSearch(third, { status: 'RUNNING' })).toEqual({ q: 'web', status: 'RUNNING' });
    expect(changeVmSearch(third, { page: 4 })).toEqual({ q: 'web', page: 4 });
    expect(changeVmSearch({ q: 'web', status: 'RUNNING' }, { q: '', status: undefined })).toEqual({});
  });

  it('fills in the defaults for those who ask', () => {
    expect(completeVmSearch({})).toEqual({ q: '', sort: 'name', dir: 'asc', page: 1, size: 25 });
  });
});
