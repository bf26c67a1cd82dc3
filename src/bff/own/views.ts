import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { Failure } from '../../contract/failure.ts';
import { mostViews, View } from '../../contract/services/own.ts';
import type { OwnHandlers, Services } from '../services.ts';
import type { Tables } from '../store/tables.ts';

type Row = Selectable<Tables['views']>;
type Handlers = OwnHandlers<'listViews' | 'addView' | 'changeView' | 'removeView'>;

/** Nobody tells `Prod` from `prod` in a menu. */
const keyOf = (name: string) => name.normalize('NFC').toLowerCase();

function toView({ id, list, name, state, changed_at }: Row): View {
  const kept: unknown = JSON.parse(state);
  return View.parse({ id, table: list, name, state: kept, changedAt: changed_at });
}

const noSuchView = () => new Failure('notFound', 'There is no such view.');

function nameTaken(name: string): Failure {
  const message = `There is already a view called ${name}.`;
  return new Failure('conflict', message, {
    code: 'nameTaken',
    details: [{ path: 'body.name', code: 'nameTaken', message }],
  });
}

/** What each person keeps of their lists. Somebody else's view does not exist. */
export function viewHandlers({ store: { db } }: Services): Handlers {
  const own = (person: string) => db.selectFrom('views').selectAll().where('person', '=', person);

  /** The name is also unique in the store: two at once are told apart there. */
  async function save(name: string, isTaken: () => Promise<unknown>, write: () => Promise<unknown>) {
    if (await isTaken()) throw nameTaken(name);
    try {
      await write();
    } catch (error) {
      throw (await isTaken()) ? nameTaken(name) : error;
    }
  }

  return {
    async listViews({ session: { person } }) {
      const rows = await own(person.id).orderBy('list').orderBy('name_key').execute();
      return rows.map(toView);
    },

    async addView({ body: { table, name, state }, session: { person } }) {
      const ofTable = own(person.id).where('list', '=', table);
      if ((await ofTable.execute()).length >= mostViews)
        throw new Failure('conflict', `Nobody keeps more than ${mostViews} views of a list.`, {
          code: 'tooMany',
        });
      const row: Row = {
        id: randomUUID(),
        person: person.id,
        list: table,
        name,
        name_key: keyOf(name),
        state: JSON.stringify(state),
        changed_at: Date.now(),
      };
      await save(
        name,
        () => ofTable.where('name_key', '=', row.name_key).executeTakeFirst(),
        () => db.insertInto('views').values(row).execute(),
      );
      return toView(row);
    },

    async changeView({ params: { id }, body: { name, state }, session: { person } }) {
      const before = await own(person.id).where('id', '=', id).executeTakeFirst();
      if (!before) throw noSuchView();
      const change = {
        name,
        name_key: keyOf(name),
        state: JSON.stringify(state),
        changed_at: Date.now(),
      };
      const others = own(person.id).where('list', '=', before.list).where('id', '!=', id);
      await save(
        name,
        () => others.where('name_key', '=', change.name_key).executeTakeFirst(),
        () => db.updateTable('views').set(change).where('id', '=', id).execute(),
      );
      return toView({ ...before, ...change });
    },

    async removeView({ params: { id }, session: { person } }) {
      const removed = await db
        .deleteFrom('views')
        .where('id', '=', id)
        .where('person', '=', person.id)
        .executeTakeFirst();
      if (removed.numDeletedRows === 0n) throw noSuchView();
      return null;
    },
  };
}
