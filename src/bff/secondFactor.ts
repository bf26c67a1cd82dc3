import { Secret, TOTP } from 'otpauth';
import type { Person } from './services.ts';
import type { Store } from './store/store.ts';

/** Second factors of local accounts: codes of an authenticator app (TOTP: SHA-1, 6 digits, 30 s, what every app takes). */
export interface SecondFactors {
  /** Since when each of these people is asked for a code; those who are not are left out. */
  since(people: readonly string[]): Promise<Map<string, number>>;
  /** A key for the app. It asks for nothing until one of its codes has come back. */
  begin(person: Person): Promise<{ key: string; uri: string }>;
  /** Takes the key of `begin` into use; false where the code is not of it. */
  confirm(person: Person, code: string): Promise<boolean>;
  /** Whether the code is of now, and not used before. Half a minute to either side is forgiven: clocks differ. */
  check(person: Person, code: string): Promise<boolean>;
  remove(person: string): Promise<void>;
}

const stepsAside = 1;

export function createSecondFactors({ db }: Store): SecondFactors {
  const totp = ({ name }: Person, key?: string) =>
    new TOTP({ issuer: 'Wheelhouse', label: name, ...(key && { secret: Secret.fromBase32(key) }) });

  /** The step of time that a code of this key is of. */
  function stepOf(person: Person, key: string, code: string): number | undefined {
    const app = totp(person, key);
    const delta = app.validate({ token: code.replace(' ', ''), window: stepsAside });
    return delta === null ? undefined : app.counter() + delta;
  }

  return {
    async since(people) {
      if (people.length === 0) return new Map();
      const rows = await db
        .selectFrom('second_factors')
        .select(['person', 'since'])
        .where('person', 'in', [...people])
        .execute();
      return new Map(rows.flatMap(({ person, since }) => (since === null ? [] : [[person, since]])));
    },

    async begin(person) {
      const app = totp(person);
      const key = app.secret.base32;
      await db
        .insertInto('second_factors')
        .values({ person: person.id, new_key: key, key: null, since: null, used_step: 0 })
        .onConflict((conflict) => conflict.column('person').doUpdateSet({ new_key: key }))
        .execute();
      return { key, uri: app.toString() };
    },

    async confirm(person, code) {
      const row = await db
        .selectFrom('second_factors')
        .select('new_key')
        .where('person', '=', person.id)
        .executeTakeFirst();
      const step = row?.new_key ? stepOf(person, row.new_key, code) : undefined;
      if (step === undefined || !row?.new_key) return false;
      const taken = await db
        .updateTable('second_factors')
        .set({ key: row.new_key, new_key: null, since: Date.now(), used_step: step })
        .where('person', '=', person.id)
        .where('new_key', '=', row.new_key)
        .executeTakeFirst();
      return taken.numUpdatedRows > 0n;
    },

    async check(person, code) {
      const row = await db
        .selectFrom('second_factors')
        .select('key')
        .where('person', '=', person.id)
        .executeTakeFirst();
      const step = row?.key ? stepOf(person, row.key, code) : undefined;
      if (step === undefined) return false;
      // Whoever looked over a shoulder comes too late, on whichever instance.
      const used = await db
        .updateTable('second_factors')
        .set({ used_step: step })
        .where('person', '=', person.id)
        .where('used_step', '<', step)
        .executeTakeFirst();
      return used.numUpdatedRows > 0n;
    },

    async remove(person) {
      await db.deleteFrom('second_factors').where('person', '=', person).execute();
    },
  };
}
