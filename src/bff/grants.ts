import { atLeast, type Role } from '../contract/operation.ts';
import type { Config } from './config.ts';
import type { Grants, Person } from './services.ts';

/** A grant gives a group a role, on the scopes it names or on all; the highest that applies counts. */
export function createGrants({ grants, scopes }: Pick<Config, 'grants' | 'scopes'>): Grants {
  function roleOn(person: Person, scope: string): Role | undefined {
    if (!Object.hasOwn(scopes, scope)) return undefined;
    return grants
      .filter((grant) => person.groups.includes(grant.group) && (grant.scopes?.includes(scope) ?? true))
      .reduce<Role | undefined>((held, { role }) => (held && atLeast(held, role) ? held : role), undefined);
  }

  return {
    roleOn,
    orgsOn(person, scope, role) {
      const applying = grants.filter(
        (grant) =>
          person.groups.includes(grant.group) &&
          (grant.scopes?.includes(scope) ?? true) &&
          atLeast(grant.role, role),
      );
      if (applying.some(({ orgs }) => orgs === undefined)) return null;
      return [...new Set(applying.flatMap(({ orgs = [] }) => orgs))];
    },
    rolesOf(person) {
      const held = Object.keys(scopes).map((scope) => [scope, roleOn(person, scope)] as const);
      return Object.fromEntries(held.filter((entry): entry is [string, Role] => entry[1] !== undefined));
    },
    holdsEverywhere: (person, role) =>
      grants.some(
        (grant) =>
          !grant.scopes && !grant.orgs && person.groups.includes(grant.group) && atLeast(grant.role, role),
      ),
  };
}
