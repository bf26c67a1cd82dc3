import { useQuery } from '@tanstack/react-query';
import { expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { key, service } from '../../contract/operation.ts';
import { byMarker, byPage, byRecord } from '../../contract/paging.ts';
import { tower } from '../../contract/services/tower.ts';
import type { Vm } from '../../contract/services/tower/vms.ts';
import { lists } from './testing/lists.ts';
import { rowsOf, rowsQuery, walk } from './walk.ts';

it('a walk knows its rows, and takes the input of its operation', async () => {
  for await (const rows of walk(tower.getVms, { scope: 'hq', body: { orderBy: 'name_ASC' } }))
    expectTypeOf(rows).toEqualTypeOf<Vm[]>();
  expectTypeOf((await rowsOf(lists.links, { scope: 'hq' }))[0]!.id).not.toBeNullable();
  const { data } = useQuery(rowsQuery(tower.getVms, { scope: 'hq', body: {} }));
  expectTypeOf(data).toEqualTypeOf<Vm[] | undefined>();
});

it('what is no list is not walked', () => {
  // @ts-expect-error the version is no list
  walk(tower.getVersion, { scope: 'hq' });
  // @ts-expect-error a write is no list
  walk(tower.startVm, { scope: 'hq', body: { where: { id: 'vm1' } } });
  // @ts-expect-error getVms has no such filter
  walk(tower.getVms, { scope: 'hq', body: { where: { colour: 'red' } } });
  // @ts-expect-error which scope?
  walk(lists.marker, {});
});

it('a list of which the answer has none has no rows', async () => {
  const { strays } = service('x', 'huawei', {
    strays: {
      route: 'GET /strays',
      effect: 'read',
      role: 'viewer',
      response: z.object({ dogs: z.array(z.object({ id: key() })) }),
      paging: byMarker('cats', { size: 10 }),
    },
  });
  expectTypeOf(await rowsOf(strays, { scope: 'hq' })).toEqualTypeOf<never[]>();
});

it('a way of paging is told what its vendor calls things', () => {
  // @ts-expect-error how large is a page?
  byRecord('instances', {});
  // @ts-expect-error where do the numbers begin?
  byPage('servers', { size: 100, page: 'offset' });
  // @ts-expect-error they begin at 0 or 1
  byPage('servers', { size: 100, page: 'offset', from: 2 });
});
