import { createHash } from 'node:crypto';
import { fold } from '../accounts.ts';
import type { Person } from '../services.ts';
import type { Store } from '../store/store.ts';
import type { Arrival } from './provider.ts';

/** Ids of people who came from the provider begin so; those of local accounts are UUIDs. */
export const providerPrefix = 'oidc-';
export const isFromProvider = ({ id }: Person) => id.startsWith(providerPrefix);

/** Who came, under the same id every time; where a local account has the name, the trail must tell the two apart. */
export async function personOf({ db }: Store, issuer: string, arrival: Arrival): Promise<Person> {
  const hash = createHash('sha256').update(`${issuer}\0${arrival.subject}`).digest('hex');
  const namesake = await db
    .selectFrom('accounts')
    .select('id')
    .where('name', '=', fold(arrival.name))
    .executeTakeFirst();
  // No local name has a space or a bracket.
  const name = namesake ? `${arrival.name} (SSO)` : arrival.name;
  return { id: `${providerPrefix}${hash.slice(0, 32)}`, name, groups: arrival.groups };
}
