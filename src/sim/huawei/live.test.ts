import { afterAll, beforeAll, expect, it } from 'vitest';
import { channelPage as page } from '../../contract/services/live.examples.ts';
import { projects } from './identity.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
const at = `/live/v1/${projects[0]!.id}/ott/channels`;
beforeAll(async () => {
  cloud = await openCloud();
  ask = await signIn(cloud);
});
afterAll(() => cloud.close());

it('makes the channel of the walk-through, answers nothing, and refuses its like in the vendor’s words', async () => {
  const created = await ask('POST', at, page.request);
  expect(created).toMatchObject({ status: 201, body: undefined });
  expect(await ask('POST', at, page.request)).toMatchObject({ status: 400, body: page.refusal });
  const { domain, app_name, id } = page.request;
  const found = await ask('GET', `${at}?domain=${domain}&app_name=${app_name}&id=${id}`);
  expect(found.body).toMatchObject({ total: 1, channels: [{ id, state: 'ON', input: page.request.input }] });
});

it('changes one part in the place of what was there; what is not there is told with a code of its own', async () => {
  const place = { domain: 'push.example.com', app_name: 'ott', id: 'news' };
  expect((await ask('PUT', `${at}/state`, { ...place, state: 'OFF' })).body).toMatchObject({
    result_code: 'LIVE.100000000',
  });
  expect(await ask('PUT', `${at}/state`, { ...place, state: 'MAYBE' })).toMatchObject({ status: 400 });
  expect(await ask('PUT', `${at}/state`, { ...place, id: 'nobody', state: 'ON' })).toMatchObject({
    ...{ status: 400, body: { result_code: 'LIVE.103011019' } },
  });
  const query = '?domain=push.example.com&app_name=ott&id=news';
  expect((await ask('DELETE', at + query)).status).toBe(200);
  expect((await ask('DELETE', at + query)).status).toBe(400);
});
