import { expect, it } from 'vitest';
import { namesAsked, suggestTerms } from './suggestTerms.ts';

const names = {
  cluster: ['prod-a', 'prod b', 'branch'],
  host: ['node-11', 'rack2-node-3'],
  label: ['env=prod', 'owner', 'note=<b>two words</b>'],
};

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
  ['cluster:"p', ['cluster:prod-a ', 'cluster:"prod b" ']],
  ['host:NODE', ['host:node-11 ', 'host:rack2-node-3 ']],
  ['web -host:rack', ['web -host:rack2-node-3 ']],
  ['label:prod', ['label:env=prod ']],
  ['label:two', ['label:"note=<b>two words</b>" ']],
  ['nothing:x', []],
  ['"state', []],
])('%j may go on as %j', (text, going) => {
  expect(suggestTerms(text, names)).toEqual(going);
});

it.each<[string, string | undefined]>([
  ['web host:no', 'host'],
  ['label:', 'label'],
  ['cluster:p', 'cluster'],
  ['state:r', undefined],
  ['host', undefined],
  ['host:a web', undefined],
])('%j asks each tower for names of: %j', (text, key) => {
  const asked = namesAsked(text, ['hq', 'branch']);
  expect(asked.key).toBe(key);
  expect(asked.asks).toHaveLength(key ? 2 : 0);
});
