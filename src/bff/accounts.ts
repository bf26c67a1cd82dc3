import { hash, verify } from '@node-rs/argon2';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Person } from './services.ts';
import type { Store } from './store/store.ts';
import { parseGroups } from './store/groups.ts';

/** Local accounts. Names are kept and compared in lower case. */
export interface Accounts {
  /** Throws `AccountError` when the name is taken or is none. */
  add(account: { name: string; password: string; groups: readonly string[] }): Promise<Person>;
  /** Sets a new password and ends the sessions of the old one, but for the one that is kept. */
  reset(name: string, password: string, kept?: string): Promise<void>;
  /** Its sessions end within about a second, everywhere. */
  disable(name: string): Promise<void>;
  enable(name: string): Promise<void>;
  /** Sets the groups and ends the sessions that were begun with others. */
  regroup(name: string, groups: readonly string[]): Promise<void>;
  /** Throws `AccountError` where there is none of this name. */
  idOf(name: string): Promise<string>;
  list(): Promise<{ id: string; name: string; groups: string[]; createdAt: number; disabled: boolean }[]>;
  /** The person whose password this is. An unknown account takes as long to refuse as a known one. */
  verify(name: string, password: string): Promise<Person | undefined>;
}

/** Tells the administrator at the command line what is wrong with the account they named. */
export class AccountError extends Error {}

const namePattern = /^[a-z0-9][a-z0-9._@-]{0,63}$/;

// Argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane (the library's default).
let decoy: Promise<string> | undefined;

export function createAccounts({ db }: Store): Accounts {
  async function mustChange(
    name: string,
    change: { password: string } | { disabled_at: number | null } | { groups: string },
  ) {
    const changed = await db
      .updateTable('accounts')
      .set(change)
      .where('name', '=', fold(name))
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new AccountError(`There is no account ${name}.`);
  }

  const endSessions = (name: string, end_reason: string, kept = '') =>
    db
      .updateTable('sessions')
      .set({ ended_at: Date.now(), end_reason })
      .where('ended_at', 'is', null)
      .where('id', '!=', kept)
      .where('person', '=', (query) =>
        query.selectFrom('accounts').select('id').where('name', '=', fold(name)),
      )
      .execute();

  return {
    async add({ name, password, groups }) {
      if (!namePattern.test(fold(name)))
        throw new AccountError(
          'A name has 1 to 64 letters, digits or . _ @ - and begins with a letter or digit.',
        );
      const person = { id: randomUUID(), name: fold(name), groups };
      const row = { password: await hash(password), groups: JSON.stringify(groups), created_at: Date.now() };
      const added = await db
        .insertInto('accounts')
        .values({ id: person.id, name: person.name, disabled_at: null, ...row })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows === 0n)
        throw new AccountError(`There is an account ${person.name} already.`);
      return person;
    },

    async reset(name, password, kept) {
      await mustChange(name, { password: await hash(password) });
      await endSessions(name, 'password reset', kept);
    },

    disable: (name) => mustChange(name, { disabled_at: Date.now() }),
    enable: (name) => mustChange(name, { disabled_at: null }),

    async regroup(name, groups) {
      await mustChange(name, { groups: JSON.stringify(groups) });
      await endSessions(name, 'groups changed');
    },

    async idOf(name) {
      const row = await db
        .selectFrom('accounts')
        .select('id')
        .where('name', '=', fold(name))
        .executeTakeFirst();
      if (!row) throw new AccountError(`There is no account ${name}.`);
      return row.id;
    },

    async list() {
      const rows = await db.selectFrom('accounts').selectAll().orderBy('name').execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        groups: parseGroups(row.groups),
        createdAt: row.created_at,
        disabled: row.disabled_at !== null,
      }));
    },

    async verify(name, password) {
      const row = await db
        .selectFrom('accounts')
        .selectAll()
        .where('name', '=', fold(name))
        .executeTakeFirst();
      const fallback = await (decoy ??= hash(randomBytes(16))); // for known accounts too: the first waits for it
      const matches = await verify(row?.password ?? fallback, password);
      if (!row || !matches || row.disabled_at !== null) return undefined;
      return { id: row.id, name: row.name, groups: parseGroups(row.groups) };
    },
  };
}

export const fold = (name: string) => name.trim().toLowerCase();
