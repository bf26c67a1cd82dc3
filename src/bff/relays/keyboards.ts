import type { Selectable } from 'kysely';
import type { Person } from '../services.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Limits } from './limits.ts';

export type KeyboardRow = Selectable<Tables['keyboards']>;
/** Whose console, of which VM. */
export interface Place {
  scope: string;
  vm: string;
}
const noQuestion = { asked_by: null, asked_name: null, asked_at: null };

/**
 * Whose the keyboard of a VM is. Each step is one statement, so that two who want the same at once, in whatever
 * processes, are told apart by the store.
 */
export function createKeyboards({ db }: Store, limits: Limits) {
  const at = ({ scope, vm }: Place) =>
    db.selectFrom('keyboards').selectAll().where('scope', '=', scope).where('vm', '=', vm);
  const change = ({ scope, vm }: Place) =>
    db.updateTable('keyboards').where('scope', '=', scope).where('vm', '=', vm);
  const isDone = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n;
  const oldest = () => Date.now() - limits.away;

  function newRow({ scope, vm }: Place, { id, name }: Pick<Person, 'id' | 'name'>) {
    const now = Date.now();
    return {
      ...{ scope, vm, person: id, name },
      ...{ taken_at: now, beat_at: now, active_at: now, ...noQuestion },
    };
  }

  return {
    /** Who has it now; undefined when it is free. */
    holder: (place: Place) => at(place).where('beat_at', '>=', oldest()).executeTakeFirst(),

    /** Takes it where it is free or theirs already; false: it is somebody else's. */
    async claim(place: Place, person: Pick<Person, 'id' | 'name'>): Promise<boolean> {
      const kept = change(place).set({ beat_at: Date.now() }).where('person', '=', person.id);
      if (isDone(await kept.executeTakeFirst())) return true;
      const { scope, vm, ...row } = newRow(place, person);
      const claimed = await db
        .insertInto('keyboards')
        .values({ scope, vm, ...row })
        .onConflict((conflict) =>
          conflict.columns(['scope', 'vm']).doUpdateSet(row).where('keyboards.beat_at', '<', oldest()),
        )
        .returning('person')
        .executeTakeFirst();
      return claimed !== undefined;
    },

    /** Takes it from whoever has it. */
    async take(place: Place, person: Pick<Person, 'id' | 'name'>): Promise<void> {
      const { scope, vm, ...row } = newRow(place, person);
      await db
        .insertInto('keyboards')
        .values({ scope, vm, ...row })
        .onConflict((conflict) => conflict.columns(['scope', 'vm']).doUpdateSet(row))
        .execute();
    },

    /** From this person to that one; false when it was no longer theirs. */
    async give(place: Place, from: string, to: Pick<Person, 'id' | 'name'>): Promise<boolean> {
      const { scope: _scope, vm: _vm, ...row } = newRow(place, to);
      return isDone(await change(place).set(row).where('person', '=', from).executeTakeFirst());
    },

    /** False when somebody asks already, or there is nobody to ask. */
    async ask(place: Place, { id, name }: Person): Promise<boolean> {
      const now = Date.now();
      const asked = change(place)
        .set({ asked_by: id, asked_name: name, asked_at: now })
        .where('person', '!=', id)
        .where('beat_at', '>=', oldest())
        .where((row) => row.or([row('asked_at', 'is', null), row('asked_at', '<', now - 2 * limits.answer)]));
      return isDone(await asked.executeTakeFirst());
    },

    /** Takes the question back, or says no to it. */
    async forget(place: Place, by: { asker: string } | { holder: string }): Promise<boolean> {
      const open = change(place).set(noQuestion).where('asked_at', 'is not', null);
      const own =
        'asker' in by ? open.where('asked_by', '=', by.asker) : open.where('person', '=', by.holder);
      return isDone(await own.executeTakeFirst());
    },

    /** What nobody answered in time: yes where its person was idle, else no. Answers the keyboards that changed hands. */
    async settle(): Promise<KeyboardRow[]> {
      const now = Date.now();
      const due = db.updateTable('keyboards').where('asked_at', '<=', now - limits.answer);
      const given = await due
        .where('active_at', '<=', now - limits.idle)
        .where('asked_by', 'is not', null)
        .set((row) => ({
          person: row.fn.coalesce('asked_by', 'person'),
          name: row.fn.coalesce('asked_name', 'name'),
          ...{ taken_at: now, beat_at: now, active_at: now, ...noQuestion },
        }))
        .returningAll()
        .execute();
      await due.set(noQuestion).execute();
      return given;
    },

    /** Its person is there; `activeAt` is when they last did something. */
    async beat(place: Place, person: string, activeAt: number): Promise<void> {
      await change(place).set({ beat_at: Date.now() }).where('person', '=', person).execute();
      await change(place)
        .set({ active_at: activeAt })
        .where('person', '=', person)
        .where('active_at', '<', activeAt)
        .execute();
    },

    /** Lets go of it, unless its person has another console of the VM to type on. */
    async release({ scope, vm }: Place, person: string): Promise<void> {
      await db
        .deleteFrom('keyboards')
        .where('scope', '=', scope)
        .where('vm', '=', vm)
        .where('person', '=', person)
        .where((row) =>
          row.not(
            row.exists(
              row
                .selectFrom('console_sessions')
                .select('id')
                .where('scope', '=', scope)
                .where('vm', '=', vm)
                .where('person', '=', person)
                .where('mode', '=', 'control')
                .where('ended_at', 'is', null)
                .where('beat_at', '>=', oldest()),
            ),
          ),
        )
        .execute();
    },
  };
}
export type Keyboards = ReturnType<typeof createKeyboards>;
