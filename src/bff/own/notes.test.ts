import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../store/store.ts';
import { openBff, password, testConfig } from '../testing/client.ts';
import { onEveryStore } from '../testing/stores.ts';

const grants = [
  { group: 'admins', role: 'admin' },
  { group: 'operators', role: 'operator', scopes: ['hq'] },
  { group: 'helpdesk', role: 'helpdesk', scopes: ['hq'] },
];
const thing = { scope: 'hq', kind: 'certificate', thing: 'scs1554192131150' };
const note = { ...thing, name: 'www.example.com', owner: 'web team', snooze: null, seenAt: 0 };

onEveryStore('notes', (openStore) => {
  async function open() {
    const store: Store = await openStore();
    const bff = await openBff(store, { config: testConfig({ grants }) });
    onTestFinished(() => bff.close());
    await bff.accounts.add({ name: 'olga', password, groups: ['operators'] });
    const as = async (name: string) => {
      const page = bff.browser();
      await page.signIn(name);
      return {
        list: async () => (await page.ask('GET', '/api/notes')).json as Record<string, unknown>[],
        set: (body: object) => page.ask('PUT', '/api/notes', { body }),
        follow: (body: object) => page.ask('PUT', '/api/notes/follows', { body }),
      };
    };
    const trail = () =>
      store.db.selectFrom('audit').selectAll().where('action', '=', 'note.change').execute();
    return { as, trail };
  }

  it('an operator writes one, whoever reads the scope sees it, and it is on record', async () => {
    const { as, trail } = await open();
    const [olga, hal] = [await as('olga'), await as('hal')];
    const snooze = { until: 1_900_000_000_000, reason: 'is replaced in May' };
    expect((await olga.set({ ...note, snooze })).status).toBe(204);
    const seen = { ...thing, owner: 'web team', snooze, changedBy: 'olga', isFollowed: false };
    expect(await hal.list()).toEqual([{ ...seen, changedAt: expect.any(Number) as number }]);
    const [intent, record] = await trail();
    expect(intent).toMatchObject({ phase: 'intent', who: 'olga', outcome: null });
    expect(record).toMatchObject({ who: 'olga', scope: 'hq', target: thing.thing, outcome: 'done' });
    expect(JSON.parse(record!.facts)).toEqual({
      ...{ owner: 'web team', snoozedUntil: snooze.until, reason: snooze.reason },
    });
  });

  it('nobody below an operator writes one, which is on record too', async () => {
    const { as, trail } = await open();
    const hal = await as('hal');
    expect(await hal.set(note)).toMatchObject({ status: 403, json: { code: 'role' } });
    expect(await trail()).toMatchObject([{ who: 'hal', outcome: 'refused', code: 'role' }]);
    expect(await hal.list()).toEqual([]);
  });

  it('a scope that does not exist for a person has no notes for them', async () => {
    const { as } = await open();
    const [ada, olga] = [await as('ada'), await as('olga')];
    expect((await ada.set({ ...note, scope: 'lab' })).status).toBe(204);
    expect(await olga.list()).toEqual([]);
    expect((await olga.set({ ...note, scope: 'lab' })).status).toBe(404);
    expect((await olga.follow({ ...thing, scope: 'lab', isFollowed: true })).status).toBe(404);
  });

  it('of two who write at once the second is told what the first wrote', async () => {
    const { as } = await open();
    const [ada, olga] = [await as('ada'), await as('olga')];
    await ada.set(note);
    const late = await olga.set({ ...note, owner: 'shop team' });
    expect(late).toMatchObject({ status: 409, json: { kind: 'conflict', found: { owner: 'web team' } } });
    const [{ changedAt } = {}] = await olga.list();
    expect((await olga.set({ ...note, owner: 'shop team', seenAt: changedAt })).status).toBe(204);
    expect(await ada.list()).toMatchObject([{ owner: 'shop team', changedBy: 'olga' }]);
  });

  it('of two who write in the same moment one is told, and the trail has one as done', async () => {
    const { as, trail } = await open();
    const pages = [await as('ada'), await as('olga')];
    for (const seenAt of [() => 0, async () => Number((await pages[0]!.list())[0]?.['changedAt'])]) {
      const seen = await seenAt();
      const replies = await Promise.all(pages.map((page) => page.set({ ...note, seenAt: seen })));
      expect(replies.map(({ status }) => status).sort()).toEqual([204, 409]);
    }
    const ended = (await trail()).filter(({ phase }) => phase === 'outcome').map(({ outcome }) => outcome);
    expect(ended.sort()).toEqual(['done', 'done', 'refused', 'refused']);
  });

  it('one that says nothing is gone', async () => {
    const { as } = await open();
    const olga = await as('olga');
    await olga.set(note);
    const [{ changedAt } = {}] = await olga.list();
    await olga.set({ ...note, owner: ' ', seenAt: changedAt });
    expect(await olga.list()).toEqual([]);
  });

  it('what one follows is one’s own, and followed twice it is followed once', async () => {
    const { as } = await open();
    const [hal, olga] = [await as('hal'), await as('olga')];
    for (const isFollowed of [true, true]) await hal.follow({ ...thing, isFollowed });
    expect(await hal.list()).toMatchObject([{ ...thing, owner: '', isFollowed: true }]);
    expect(await olga.list()).toEqual([]);
    await hal.follow({ ...thing, isFollowed: false });
    expect(await hal.list()).toEqual([]);
  });

  describe('what no note is', () => {
    it.each([
      ['body.snooze.reason', { snooze: { until: 1, reason: ' ' } }],
      ['body.owner', { owner: 'x'.repeat(201) }],
      ['body.kind', { kind: 'vm' }],
      ['body.thing', { thing: '../x' }],
    ])('%s', async (path, wrong) => {
      const { as } = await open();
      const reply = await (await as('ada')).set({ ...note, ...wrong });
      expect(reply).toMatchObject({ status: 422, json: { details: [{ path }] } });
    });
  });
});
