import { own, type Shelf } from '../../../contract/services/own.ts';
import { call } from '../api.ts';
import { readShelf } from './shelf.ts';

/** Under which name of a list the shelf is kept among a person's views; no list of rows is called so. */
const table = 'find';

async function find(signal?: AbortSignal) {
  const views = await call(own.listViews, {}, signal ? { signal } : {});
  return views.find((view) => view.table === table);
}

/** The shelf as the store has it; while it has none, as this browser does. */
export async function loadShelf(user: string, signal: AbortSignal): Promise<Shelf> {
  const kept = await find(signal);
  return kept?.state.shelf ?? readShelf(user);
}

let before: Promise<unknown> = Promise.resolve();

/** Changes the shelf in the store, one change after the other: another machine of this person may have changed it since. */
export function changeKeptShelf(user: string, how: (shelf: Shelf) => Shelf): Promise<void> {
  const change = before.then(async () => {
    const kept = await find();
    const shelf = how(kept?.state.shelf ?? readShelf(user));
    const body = { name: 'shelf', state: { search: '', shelf } };
    if (kept) await call(own.changeView, { params: { id: kept.id }, body });
    else await call(own.addView, { body: { table, ...body } });
  });
  before = change.catch(() => undefined);
  return change;
}
