import { afterAll, beforeAll, expect, it } from 'vitest';
import { environmentWalk as page } from '../../contract/services/servicestage.examples.ts';
import { projects } from './identity.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
const at = `/servicestage/v3/${projects[0]!.id}/cas`;
beforeAll(async () => {
  cloud = await openCloud(60);
  ask = await signIn(cloud);
});
afterAll(() => cloud.close());

it('carries out the vendor’s walk-through: an environment, a load balancer in it, and both as they are read', async () => {
  const { id: _id, create_time: _c, update_time: _u, creator: _by, ...told } = page.create.answer;
  const created = await ask('POST', `${at}/environments`, page.create.request);
  expect(created).toMatchObject({ status: 200, body: told });
  const { id } = created.body as { id: string };
  const put = await ask('PUT', `${at}/environments/${id}/resources`, page.resources.request);
  expect(put).toMatchObject({ status: 200, body: page.resources.answer });
  const shown = await ask('GET', `${at}/environments/${id}`);
  expect(shown.body).toMatchObject({ ...told, resources: page.show.answer.resources });
  // An empty set takes all out; a name is there once; what is gone is told with 401.
  await ask('PUT', `${at}/environments/${id}/resources`, { resources: [] });
  expect((await ask('GET', `${at}/environments/${id}`)).body).toMatchObject({ resources: [] });
  expect(await ask('POST', `${at}/environments`, page.create.request)).toMatchObject({
    ...{ status: 400, body: { error_code: 'SVCSTG.00100449' } },
  });
  expect((await ask('DELETE', `${at}/environments/${id}`)).status).toBe(204);
  expect(await ask('GET', `${at}/environments/${id}`)).toMatchObject({
    ...{ status: 401, body: { error_code: 'SVCSTG.00100401' } },
  });
});

it('refuses what does not go together: a cluster without containers, an environment with components', async () => {
  const [first] = cloud.world.stage.environments.values();
  expect((await ask('DELETE', `${at}/environments/${first!.id}`)).status).toBe(409);
  const virtual = [...cloud.world.stage.environments.values()].find(
    ({ deployMode }) => deployMode === 'virtualmachine',
  )!;
  const resources = [{ id: 'c1', type: 'cce' }];
  expect((await ask('PUT', `${at}/environments/${virtual.id}/resources`, { resources })).status).toBe(400);
});
