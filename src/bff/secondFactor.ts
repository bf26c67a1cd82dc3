import { Secret, TOTP } from 'otpauth';
import type { Person } from './services.ts';
import type { Store } from './store/store.ts';

/** Second factors of local accounts: codes of an authenticator app (TOTP: SHA-1, 6 digits, 30 s, what every app takes). */
export interface SecondFactors {
  /** Since when each of these people is asked for a code; those who are not are left out. */
  since(people: readonly string[]): Promise<Map<string, number>>;
  /** A key for the app, which asks for nothing until a code of it has come back; undefined where one is in use. */
  begin(person: Person): Promise<{ key: string; uri: string } | undefined>;
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

  /** The step of time that a code is of, by the key that is kept; 0 where it is of none. */
  async function stepOf(person: Person, code: string): Promise<number> {
    const row = await db
      .selectFrom('second_factors')
      .select('key')
      .where('person', '=', person.id)
      .executeTakeFirst();
    if (!row) return 0;
    const app = totp(person, row.key);
    const delta = app.validate({ token: code.replace(' ', ''), window: stepsAside });
    return delta === null ? 0 : app.counter() + delta;
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
      // One that is in use gives way to nobody who knows the password alone.
      const begun = await db
        .insertInto('second_factors')
        .values({ person: person.id, key, since: null, used_step: 0 })
        .onConflict((conflict) =>
          conflict.column('person').doUpdateSet({ key }).where('second_factors.since', 'is', null),
        )
        .executeTakeFirst();
      return begun.numInsertedOrUpdatedRows === 0n ? undefined : { key, uri: app.toString() };
    },

    async confirm(person, code) {
      const used_step = await stepOf(person, code);
      const taken = await db
        .updateTable('second_factors')
        .set({ since: Date.now(), used_step })
        .where('person', '=', person.id)
        .where('since', 'is', null)
        .where('used_step', '<', used_step)
        .executeTakeFirst();
      return taken.numUpdatedRows > 0n;
    },

    async check(person, code) {
      const used_step = await stepOf(person, code);
      // Whoever looked over a shoulder comes too late, on whichever instance.
      const used = await db
        .updateTable('second_factors')
        .set({ used_step })
        .where('person', '=', person.id)
        .where('since', 'is not', null)
        .where('used_step', '<', used_step)
        .executeTakeFirst();
      return used.numUpdatedRows > 0n;
    },

    async remove(person) {
      await db.deleteFrom('second_factors').where('person', '=', person).execute();
    },
  };
}
