import { expect, it } from 'vitest';
import { onEveryStore } from '../testing/stores.ts';
import { openStore } from '../store/store.ts';
import { createKeyboards } from './keyboards.ts';
import { limits } from './limits.ts';

const place = { scope: 'hq', vm: 'vm1' };
const person = (id: string) => ({ id, name: id, groups: [] });

onEveryStore('a keyboard', (open, newStore) => {
  it('is claimed by one, however many want it in however many processes', async () => {
    const url = await newStore();
    const stores = await Promise.all([openStore(url), openStore(url)]);
    const both = stores.map((store) => createKeyboards(store, limits));
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, n) => both[n % 2]!.claim(place, person(`p${n}`))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect((await both[0]!.holder(place))?.person).toBe(`p${claims.indexOf(true)}`);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is free again when its person has been away too long', async () => {
    const store = await open();
    const keyboards = createKeyboards(store, limits);
    await keyboards.claim(place, person('hal'));
    expect(await keyboards.claim(place, person('meg'))).toBe(false);
    await store.db
      .updateTable('keyboards')
      .set({ beat_at: Date.now() - limits.away - 1 })
      .execute();
    expect(await keyboards.holder(place)).toBeUndefined();
    expect(await keyboards.claim(place, person('meg'))).toBe(true);
  });

  it('settles a question once, whoever looks', async () => {
    const store = await open();
    const keyboards = createKeyboards(store, limits);
    await keyboards.take(place, person('hal'));
    expect(await Promise.all(['meg', 'ada'].map((id) => keyboards.ask(place, person(id))))).toEqual([
      true,
      false,
    ]);
    const long = Date.now() - limits.idle - 1;
    await store.db.updateTable('keyboards').set({ asked_at: long, active_at: long }).execute();
    const settled = await Promise.all([keyboards.settle(), keyboards.settle()]);
    expect(settled.flat()).toMatchObject([{ person: 'meg', asked_by: null }]);
  });
});
