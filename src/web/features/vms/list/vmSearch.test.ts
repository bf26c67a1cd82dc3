import { describe, expect, it } from 'vitest';
import { changeVmSearch, completeVmSearch, parseVmSearch } from './vmSearch.ts';

describe('the list’s state in the URL', () => {
  it('is empty while nothing was asked for', () => {
    expect(parseVmSearch({})).toEqual({});
    expect(parseVmSearch({ q: '', sort: 'name', dir: 'asc' })).toEqual({});
  });

  it('keeps what was asked for', () => {
    const asked = {
      q: 'web',
      sort: 'memory',
      dir: 'desc',
      scope: 'tower-hq',
      status: 'STOPPED',
      cluster: 'cl7c1',
      host: 'clh1',
      label: 'cllb1',
      tools: 'NOT_INSTALLED',
      busy: true,
      bin: true,
      system: true,
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
    { scope: '../x' },
    { status: 'running' },
    { cluster: 'a/b' },
    { host: '' },
    { label: {} },
    { tools: 'yes' },
    { busy: false },
    { bin: 'yes' },
    { system: 1 },
    { unknown: 1 },
  ])('does as if %j was not said', (search) => {
    expect(parseVmSearch(search)).toEqual({});
  });

  it('cuts a search that is longer than the catalogue takes', () => {
    expect(parseVmSearch({ q: 'x'.repeat(300) }).q).toHaveLength(200);
  });

  it('reads the addresses of before, when the list still had pages', () => {
    expect(parseVmSearch({ q: 'web', page: 3, size: 50 })).toEqual({ q: 'web' });
  });

  it('changes what is changed and forgets what is cleared', () => {
    const search = { q: 'web', status: 'RUNNING' } as const;
    expect(changeVmSearch(search, { status: 'STOPPED' })).toEqual({ q: 'web', status: 'STOPPED' });
    expect(changeVmSearch(search, { q: '', status: undefined })).toEqual({});
  });

  it('fills in the defaults for those who ask', () => {
    expect(completeVmSearch({})).toEqual({ q: '', sort: 'name', dir: 'asc' });
  });
});
