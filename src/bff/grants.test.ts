import { expect, it } from 'vitest';
import { createGrants } from './grants.ts';
import { testConfig } from './testing/client.ts';

const grants = createGrants(
  testConfig({
    grants: [
      { group: 'everyone', role: 'viewer' },
      { group: 'helpdesk', role: 'helpdesk', scopes: ['hq'] },
      { group: 'admins', role: 'admin', scopes: ['lab'] },
    ],
  }),
);
const person = (...groups: string[]) => ({ id: 'p', name: 'p', groups });

it.each([
  ['no group, no entry', [], {}],
  ['a group nobody granted anything', ['visitors'], {}],
  ['a grant without scopes is for all of them', ['everyone'], { hq: 'viewer', lab: 'viewer' }],
  ['a grant with scopes is for those alone', ['helpdesk'], { hq: 'helpdesk' }],
  ['the highest counts', ['admins', 'everyone', 'helpdesk'], { hq: 'helpdesk', lab: 'admin' }],
])('%s', (_name, groups, roles) => expect(grants.rolesOf(person(...groups))).toEqual(roles));

it.each(['gone', '__proto__', 'constructor', ''])('the scope "%s" does not exist for anybody', (scope) =>
  expect(grants.roleOn(person('everyone'), scope)).toBeUndefined(),
);

it.each([
  ['everyone', 'viewer', null],
  ['everyone', 'operator', []],
  ['nobody', 'viewer', []],
] as const)('%s as %s holds in the organisations %j', (group, role, orgs) =>
  expect(grants.orgsOn(person(group), 'hq', role)).toEqual(orgs),
);
