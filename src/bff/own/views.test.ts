import { expect, it } from 'vitest';
import { mostViews } from '../../contract/services/own.ts';
import { openBff } from '../testing/client.ts';
import { onEveryStore } from '../testing/stores.ts';

const view = { table: 'vms', name: 'Prod', state: { search: 'q=state%3Arunning', columns: ['name', 'cpu'] } };
const pin = { source: 'vm', key: 'hq a', title: 'a', detail: '', href: '/vms/hq/a', scope: 'hq' };

onEveryStore('saved views', (open) => {
  async function people(...names: string[]) {
    const store = await open();
    const bff = await openBff(store);
    const pages = names.map(() => bff.browser());
    for (const [place, page] of pages.entries()) await page.signIn(names[place]);
    return { store, close: () => bff.close(), pages };
  }
  type Page = Awaited<ReturnType<typeof people>>['pages'][number];
  const add = (page: Page, change: object = {}) =>
    page.ask('POST', '/api/views', { body: { ...view, ...change } });
  const idOf = (json: unknown) => (json as { id: string }).id;

  it('are kept for the person who made them, and for nobody else', async () => {
    const { pages, close } = await people('ada', 'hal');
    const [ada, hal] = [pages[0]!, pages[1]!];
    const added = await add(ada);
    expect(added).toMatchObject({ status: 201, json: view });
    expect((await ada.ask('GET', '/api/views')).json).toEqual([added.json]);
    expect((await hal.ask('GET', '/api/views')).json).toEqual([]);
    const path = `/api/views/${idOf(added.json)}`;
    const { name, state } = view;
    expect((await hal.ask('PUT', path, { body: { name, state } })).status).toBe(404);
    expect((await hal.ask('DELETE', path)).status).toBe(404);
    expect((await ada.ask('DELETE', path)).status).toBe(204);
    expect((await ada.ask('DELETE', path)).status).toBe(404);
    await close();
  });

  it('are renamed and changed, and sorted by name', async () => {
    const { pages, close } = await people('ada');
    const ada = pages[0]!;
    const { json } = await add(ada);
    await add(ada, { name: 'abc' });
    const state = { search: '' };
    const changed = await ada.ask('PUT', `/api/views/${idOf(json)}`, { body: { name: ' PROD ', state } });
    expect(changed.json).toMatchObject({ name: 'PROD', table: 'vms', state });
    const names = ((await ada.ask('GET', '/api/views')).json as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['abc', 'PROD']);
    await close();
  });

  it('refuse a name that is taken, at the field, whatever its case', async () => {
    const { pages, close } = await people('ada');
    const ada = pages[0]!;
    await add(ada);
    const refused = { kind: 'conflict', code: 'nameTaken', details: [{ path: 'body.name' }] };
    expect((await add(ada, { name: 'pROD' })).json).toMatchObject(refused);
    const other = await add(ada, { name: 'Test' });
    const body = { name: 'prod', state: view.state };
    expect((await ada.ask('PUT', `/api/views/${idOf(other.json)}`, { body })).json).toMatchObject(refused);
    // The same name for another list is another view.
    expect((await add(ada, { table: 'vips' })).status).toBe(201);
    await close();
  });

  it('are made once when two tabs make the same one at once', async () => {
    const { pages, close } = await people('ada');
    const ada = pages[0]!;
    const replies = await Promise.all([add(ada), add(ada), add(ada)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await close();
  });

  it('are at most fifty a list', async () => {
    const { pages, store, close } = await people('ada');
    const ada = pages[0]!;
    const { json } = await ada.ask('GET', '/api/session');
    const person = (json as { user: { id: string } }).user.id;
    const row = { person, list: 'vms', name: 'x', state: '{"search":""}', changed_at: 1 };
    await store.db
      .insertInto('views')
      .values(Array.from({ length: mostViews }, (_, i) => ({ ...row, id: `v${i}`, name_key: `n${i}` })))
      .execute();
    expect((await add(ada)).json).toMatchObject({ kind: 'conflict', code: 'tooMany' });
    await close();
  });

  it.each([
    ['no name', { name: '  ' }, 'body.name'],
    ['a name too long for a menu', { name: 'x'.repeat(61) }, 'body.name'],
    ['a list that no list is called', { table: '../vms' }, 'body.table'],
    ['more than an address holds', { state: { search: 'x'.repeat(4001) } }, 'body.state.search'],
    [
      'a pinned place that is elsewhere',
      { state: { search: '', shelf: { recent: [], pinned: [{ ...pin, href: '//evil.example' }] } } },
      'body.state.shelf.pinned.0.href',
    ],
    ['what is no part of a view', { state: { search: '', script: '1' } }, 'body.state.script'],
  ])('refuse %s', async (_what, change, path) => {
    const { pages, close } = await people('ada');
    expect((await add(pages[0]!, change)).json).toMatchObject({ kind: 'invalid', details: [{ path }] });
    await close();
  });
});
