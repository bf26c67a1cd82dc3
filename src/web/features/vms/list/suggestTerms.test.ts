import { expect, it } from 'vitest';
import { suggestTerms } from './suggestTerms.ts';

it.each<[string, string[]]>([
  ['', []],
  ['web-01', []],
  ['cl', ['cluster:']],
  ['web cl', ['web cluster:']],
  ['-cl', ['-cluster:']],
  ['s', ['state:', 'scope:']],
  ['state:', ['state:running ', 'state:stopped ', 'state:suspended ', 'state:unknown ']],
  ['web STATE:r', ['web state:running ']],
  ['state:running', []],
  ['cluster:p', ['cluster:prod-a ', 'cluster:"prod b" ']],
  ['nothing:x', []],
  ['"state', []],
])('%j may go on as %j', (text, going) => {
  expect(suggestTerms(text, { cluster: ['prod-a', 'prod b', 'branch'] })).toEqual(going);
});
