import { expect, it } from 'vitest';
import { openCatalogue } from '../testing/catalogueApp.ts';
import { connectTo, openTower } from '../testing/fakeTower.ts';
import type { Connection } from '../services.ts';
import { scopeHandlers } from './scopes.ts';

it('lists the granted scopes, and a slow one holds none of them up', async () => {
  const tower = await openTower();
  const stuck = await openTower({ '/v2/api/get-version': () => undefined });
  const connections = new Map<string, Connection>();
  for (const [id, { url }] of Object.entries({ hq: tower, slow: stuck, hidden: tower }))
    connections.set(id, { ...connectTo(url).connection, id });
  const { services, session } = await openCatalogue(connections, { hq: 'helpdesk', slow: 'viewer' });
  const { listScopes } = scopeHandlers(services, 20);
  const call = { session, params: undefined, query: undefined, body: undefined } as unknown;

  // Its first answer may take longer than the patience of this test; then its last known health is told.
  await connections.get('hq')!.health();
  expect(await listScopes(call as Parameters<typeof listScopes>[0])).toMatchObject([
    {
      id: 'hq',
      vendor: 'cloudtower',
      name: 'hq',
      role: 'helpdesk',
      health: { reachable: true, version: '4.8.0' },
    },
    { id: 'slow', role: 'viewer', health: { reachable: false, checkedAt: null } },
  ]);
});
