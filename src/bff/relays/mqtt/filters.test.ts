import { describe, expect, it } from 'vitest';
import { createGrants } from '../../grants.ts';
import { testConfig } from '../../testing/client.ts';
import type { Subscriber } from '../../vendors/vendor.ts';
import { heldBy, mayAsk, topicsOf } from './filters.ts';

const acme = 'debd63a0-6eae-11ea-8c7b-0050561776be';
const globex = 'a11d63a0-6eae-11ea-8c7b-0050561776be';
const anna = 'd19fd8ff-6eae-11ea-bb42-0050561776c8';
const someone = 'e29fd8ff-6eae-11ea-bb42-0050561776c8';
const vApp = 'c1d2a7f0-2b7e-4f8e-9a52-6d1f7c3c1a01';

const grants = createGrants(
  testConfig({
    scopes: { vcd: { vendor: 'vcd', url: 'http://127.0.0.1:9', org: 'System', apiToken: 'none' } },
    grants: [
      { group: 'viewers', role: 'viewer', scopes: ['vcd'] },
      { group: 'operators', role: 'operator' },
      { group: 'acme-viewers', role: 'viewer', scopes: ['vcd'], orgs: [acme] },
      { group: 'globex-operators', role: 'operator', scopes: ['vcd'], orgs: [globex] },
    ],
  }),
);
const subscriber = (identity: Subscriber['identity'], more: Partial<Subscriber> = {}): Subscriber => ({
  ...{ identity, user: { id: anna, name: 'anna' }, org: { id: acme, name: 'acme' } },
  ...{ version: '39.0', hasMetrics: true, idleMs: 1_800_000, ...more },
});
const held = (groups: string[], who: Subscriber) =>
  heldBy(grants, { id: 'p', name: 'p', groups }, 'vcd', who);

describe('whoever is granted a scope as a whole gets what its identity gets', () => {
  it.each([
    ['user', `publish/${acme}/${anna}`],
    ['orgAdmin', `publish/${acme}/+`],
    ['system', 'publish/#'],
  ] as const)('a %s: %s', (identity, filter) => {
    const theirs = held(['viewers'], subscriber(identity));
    expect(topicsOf(theirs).filters).toEqual([filter]);
    expect(mayAsk(filter, theirs)).toBe(true);
  });
});

describe('organisations of a grant limit it', () => {
  it('to each of them, where the identity sees all', () => {
    const theirs = held(['acme-viewers', 'globex-operators'], subscriber('system'));
    expect(topicsOf(theirs).filters).toEqual([`publish/${acme}/+`, `publish/${globex}/+`]);
    expect(mayAsk('publish/#', theirs)).toBe(false);
    expect(mayAsk(`publish/${globex}/+`, theirs)).toBe(true);
  });

  it('to nothing, where the identity is of another', () => {
    const theirs = held(['globex-operators'], subscriber('orgAdmin'));
    expect(topicsOf(theirs).filters).toEqual([]);
    expect(mayAsk(`publish/${acme}/+`, theirs)).toBe(false);
    expect(mayAsk(`publish/${globex}/+`, theirs)).toBe(false);
  });

  it('and metrics to those where one is an operator', () => {
    const theirs = held(['acme-viewers', 'globex-operators'], subscriber('system'));
    expect(topicsOf(theirs).metrics).toEqual({ refused: null, orgs: [globex] });
    expect(mayAsk(`metrics/${globex}/${vApp}`, theirs)).toBe(true);
    expect(mayAsk(`metrics/${acme}/${vApp}`, theirs)).toBe(false);
  });
});

it.each([
  ['role', ['viewers'], subscriber('system')],
  ['identity', ['operators'], subscriber('orgAdmin')],
  ['version', ['operators'], subscriber('system', { hasMetrics: false })],
  [null, ['operators'], subscriber('system')],
] as const)('metrics are refused for their %s', (refused, groups, who) => {
  const theirs = held([...groups], who);
  expect(topicsOf(theirs).metrics.refused).toBe(refused);
  expect(mayAsk(`metrics/${acme}/${vApp}`, theirs)).toBe(refused === null);
});

it.each([
  ['another user', `publish/${acme}/${someone}`],
  ['all of the organisation', `publish/${acme}/+`],
  ['everything', 'publish/#'],
  ['everything, in other words', 'publish/+/+'],
  ['all of everything', '#'],
  ['the broker itself', '$SYS/#'],
  ["Artemis's own wildcard", `publish/${acme}/*`],
  ['an organisation of nobody', `publish//${anna}`],
  ['one level too many', `publish/${acme}/${anna}/x`],
  ['an extension', 'topic/extension/vmware/x/1.0/vcd'],
  ['a line break behind it', `publish/${acme}/${anna}\n`],
  ['nothing', ''],
])('a user may not ask for %s', (_what, filter) => {
  expect(mayAsk(filter, held(['operators'], subscriber('user')))).toBe(false);
});

it.each([
  `metrics/${acme}/+`,
  'metrics/#',
  `metrics/${acme}/#`,
  '#',
  'publish/+/+',
  `publish/${acme.toUpperCase()}/+`,
])('not even a system administrator may ask for %s', (filter) =>
  expect(mayAsk(filter, held(['operators'], subscriber('system')))).toBe(false),
);
