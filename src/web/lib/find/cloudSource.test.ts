import { Layers } from 'lucide-react';
import { expect, it } from 'vitest';
import { cloudSource } from './cloudSource.ts';

const things = Array.from({ length: 30 }, (_, n) => ({ id: `id-${n}`, name: n === 7 ? null : `Shop ${n}` }));
const say = ({ id, name }: (typeof things)[number], scope: string) => ({
  ...{ id, name, detail: [null, 'container', ''], href: `/services/environments/${scope}/${id}` },
});
const options = { id: 'environment', icon: Layers, find: () => Promise.resolve(things), say } as const;
const input = (text: string) => ({
  ...{ scope: 'north', registries: [], text, signal: new AbortController().signal },
});

it('picks what is meant where the vendor answers with all, by name whatever its case, or by id', async () => {
  const { find } = cloudSource({ ...options, isWhole: true });
  expect((await find(input('shop 12'))).map(({ title }) => title)).toEqual(['Shop 12']);
  const [nameless] = await find(input('id-7'));
  expect(nameless).toMatchObject({
    ...{ source: 'environment', key: 'north id-7', title: 'id-7', detail: 'container', scope: 'north' },
    ...{ href: '/services/environments/north/id-7', words: ['id-7'] },
  });
});

it('leaves the picking to a vendor who looks for parts of names, and takes no more than are shown', async () => {
  const { find, isIn } = cloudSource(options);
  expect(await find(input('nothing like it'))).toHaveLength(20);
  expect(['huawei', 'vcd'].map((vendor) => isIn({ vendor } as never))).toEqual([true, false]);
});
