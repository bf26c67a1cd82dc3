import { describe, expect, it } from 'vitest';
import { parseQuery, termText, withoutTerm } from './queryText.ts';

const read = (text: string) =>
  parseQuery(text).map(
    ({ key, value, isNot }) => `${isNot ? '-' : ''}${key === undefined ? '' : `${key}=`}${value}`,
  );

describe('what is typed into a search', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['   ', []],
    ['web', ['web']],
    ['state:running cluster:prod 10.0.4.0/24', ['state=running', 'cluster=prod', '10.0.4.0/24']],
    ['State:Running', ['state=Running']],
    ['cluster:"prod a" web', ['cluster=prod a', 'web']],
    ['"two words"', ['two words']],
    ['-state:stopped', ['-state=stopped']],
    ['-"two words"', ['-two words']],
    ['web-01 -01', ['web-01', '-01']],
    ['label:env=prod', ['label=env=prod']],
    ['state:', ['state=']],
    ['cluster:"never closed', ['cluster=never closed']],
    ['fe80::1', ['fe80::1']],
    ['abcd::1', ['abcd::1']],
    ['aa:bb:cc:dd:ee:ff', ['aa:bb:cc:dd:ee:ff']],
    ['52:54:00:12', ['52:54:00:12']],
    ['http://x', ['http=//x']],
    ['label:<b>x</b>', ['label=<b>x</b>']],
    ['简体 state:running', ['简体', 'state=running']],
    ['"', []],
    ['-', []],
  ])('%j', (text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  it('is read again as it was typed, piece by piece', () => {
    const text = '  web  state:running "a b" ';
    for (const { text: typed, start } of parseQuery(text))
      expect(text.slice(start, start + typed.length)).toBe(typed);
  });

  it('loses a term and nothing else', () => {
    const text = 'web state:running 10.0.4.1';
    expect(withoutTerm(text, parseQuery(text)[1]!)).toBe('web 10.0.4.1');
    expect(withoutTerm('web', parseQuery('web')[0]!)).toBe('');
  });

  it('is quoted where it must be', () => {
    expect(termText('cluster', 'prod a')).toBe('cluster:"prod a"');
    expect(read(termText('cluster', 'say "x" y'))).toEqual(['cluster=say x y']);
  });
});
