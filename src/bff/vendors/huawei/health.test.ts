import { expect, it } from 'vitest';
import { connectToHuawei, listPorts, listThings, openHuawei, password } from '../../testing/fakeHuawei.ts';
import { sendJson } from '../../testing/upstreamServer.ts';

const thing = { body: { name: 'x' } };

it('tells project, token’s end, clock and what the identity may not do', async () => {
  let isAllowed = false;
  const cloud = await openHuawei({
    '/vpc/v2.0/ports': (_, response) =>
      isAllowed
        ? sendJson(response, { ports: [] })
        : sendJson(response, { code: 'VPC.2701', message: 'No permission.' }, 403),
  });
  cloud.state.ahead = 120_000;
  const { connection } = connectToHuawei(cloud.url);
  await connection.call(listPorts, {}).catch(() => undefined);
  await connection.call(listThings, thing);
  const health = await connection.health();
  expect(health).toMatchObject({
    ...{ reachable: true, signedIn: true, version: 'v3.6', lastError: null },
    ...{ project: 'cn-north-4', forbidden: ['vpc.listPorts'] },
  });
  expect(Math.abs(health.clockSkew! - 120)).toBeLessThanOrEqual(2);
  expect(Math.abs(health.tokenExpiry! - (Date.now() + 24 * 3600_000))).toBeLessThan(5_000); // by our clock

  const later = connectToHuawei(cloud.url).connection; // health is kept for a while, so it is asked only here
  await later.call(listPorts, {}).catch(() => undefined);
  isAllowed = true;
  await later.call(listPorts, {});
  expect((await later.health()).forbidden).toEqual([]);
});

it('tells a refused sign-in from a cloud that is not there', async () => {
  const cloud = await openHuawei();
  const auth = { account: 'example', username: 'ops', password: `${password}?` };
  const refused = connectToHuawei(cloud.url, { auth }).connection;
  await expect(refused.health()).resolves.toMatchObject({
    ...{ reachable: true, signedIn: false, project: null, tokenExpiry: null },
    lastError: 'Huawei Cloud refused the sign-in: The username or password is wrong.',
  });
  const gone = connectToHuawei('http://127.0.0.1:1').connection;
  await expect(gone.health()).resolves.toMatchObject({
    ...{ reachable: false, signedIn: false, clockSkew: null, lastError: 'The upstream cannot be reached.' },
  });
});

it('a cloud that does not tell its version is reachable all the same', async () => {
  const cloud = await openHuawei({ '/iam/v3': (_, response) => void response.writeHead(404).end() });
  const { connection } = connectToHuawei(cloud.url);
  const health = await connection.health();
  expect(health).toMatchObject({ reachable: true, signedIn: true, version: null, lastError: null });
});
