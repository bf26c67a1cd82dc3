import { describe, expect, it } from 'vitest';
import type { FindHit } from '../../lib/find/source.ts';
import { nothingFound, rank, retext, take, type FoundList } from './foundList.ts';

const hit = (title: string, ...words: string[]): FindHit => ({
  source: 'vm',
  key: title,
  title,
  detail: '',
  href: `/vms/a/${title}`,
  scope: 'a',
  words: [title, ...words],
});
const titles = ({ hits }: FoundList) => hits.map(({ title }) => title);
const found = (text: string, ...hits: FindHit[]) => take({ text, hits: [] }, [{ hits }]);

describe('answers', () => {
  it('stand in the order they came, so that a late one never moves what may be about to be chosen', () => {
    const early = found('web', hit('web-02'), hit('web-03'));
    expect(titles(take(early, [{ hits: [hit('web-01')] }, { hits: early.hits }]))).toEqual([
      'web-02',
      'web-03',
      'web-01',
    ]);
  });

  it('that say nothing new leave the very same list', () => {
    const list = found('web', hit('web-01'));
    expect(take(list, [{ hits: list.hits }, { hits: undefined }])).toBe(list);
  });

  it('bring a row up to date where it stands', () => {
    const list = found('web', hit('web-01'), hit('web-02'));
    const stopped = { ...hit('web-01'), state: 'STOPPED' };
    const later = take(list, [{ hits: [stopped] }]);
    expect(titles(later)).toEqual(['web-01', 'web-02']);
    expect(later.hits[0]?.state).toBe('STOPPED');
  });

  it('are told apart by their source: two things may share a key', () => {
    const other = { ...hit('web-01'), source: 'vip' };
    expect(take(found('web', hit('web-01')), [{ hits: [other] }]).hits).toHaveLength(2);
  });
});

describe('another text', () => {
  const list = found('10.0', hit('db-01', '10.0.4.2'), hit('web-01', '10.0.4.21', 'WEB-01.corp'));

  it('keeps what it matches too, before anybody has answered', () => {
    expect(titles(retext(list, '10.0.4.21'))).toEqual(['web-01']);
    expect(titles(retext(list, 'web-01.CORP'))).toEqual(['web-01']);
  });

  it('leaves nothing that it does not match: Enter would open it', () => {
    expect(titles(retext(list, 'mail'))).toEqual([]);
    expect(retext(list, '')).toEqual(nothingFound);
  });
});

it('puts first what is called exactly so, then what begins so, and leaves the rest in the order it came', () => {
  const hits = [hit('old-web-01'), hit('web-010'), hit('web-01'), hit('x', '10.0.4.2')];
  expect(rank(hits, 'WEB-01').map(({ title }) => title)).toEqual(['web-01', 'web-010', 'old-web-01', 'x']);
  expect(rank([hit('a', '10.0.4.21'), hit('b', '10.0.4.2')], '10.0.4.2')[0]?.title).toBe('b');
});
