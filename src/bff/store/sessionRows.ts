import type { Insertable } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

// Every change names `ended_at is null`: what was ended stays ended, whatever was in flight.

export type SessionRow = Tables['sessions'];

export function sessionRows({ db }: Store) {
  const live = () => db.updateTable('sessions').where('ended_at', 'is', null);

  return {
    insert: (row: Insertable<SessionRow>) => db.insertInto('sessions').values(row).execute(),

    /** The row of a session that was not ended, of an account that is not disabled. */
    find: (id: string): Promise<SessionRow | undefined> =>
      db
        .selectFrom('sessions')
        .leftJoin('accounts', 'accounts.id', 'sessions.person')
        .selectAll('sessions')
        .where('sessions.id', '=', id)
        .where('ended_at', 'is', null)
        .where('disabled_at', 'is', null)
        .executeTakeFirst(),

    noteSeen: (id: string, seen_at: number, notBefore: number) =>
      live().set({ seen_at }).where('id', '=', id).where('seen_at', '>', notBefore).execute(),

    async end(id: string, reason: string): Promise<void> {
      await live().set({ ended_at: Date.now(), end_reason: reason }).where('id', '=', id).execute();
    },

    /** Ends what has run out: nobody used it, its last hour is over, or its account is disabled. */
    async endWornOut(idleMs: number, maxMs: number): Promise<void> {
      const now = Date.now();
      const over = await db
        .selectFrom('sessions')
        .leftJoin('accounts', 'accounts.id', 'sessions.person')
        .select(['sessions.id', 'sessions.created_at', 'accounts.disabled_at'])
        .where('ended_at', 'is', null)
        .where((is) =>
          is.or([
            is('seen_at', '<=', now - idleMs),
            is('sessions.created_at', '<=', now - maxMs),
            is('disabled_at', 'is not', null),
          ]),
        )
        .execute();
      for (const { id, created_at, disabled_at } of over)
        await this.end(
          id,
          disabled_at !== null ? 'disabled' : created_at <= now - maxMs ? 'expired' : 'idle',
        );
    },
  };
}
