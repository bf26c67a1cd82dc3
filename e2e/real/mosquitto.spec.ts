import { expect, test } from '@playwright/test';
import mqtt, { type MqttClient } from 'mqtt';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import { missing, org, secrets, startRealBroker, user, type RealBroker } from './broker.ts';

test.skip(missing.length > 0, `a real broker needs ${missing.join(', ')}`);

const seconds = 30;
const perSecond = 1000;

let broker: RealBroker;
test.beforeAll(async () => void (broker = await startRealBroker()));
test.afterAll(() => broker.stop());

test('of 30,000 numbered messages of a real broker none is lost and none comes twice', async () => {
  test.setTimeout(120_000);
  const headers = await signIn();
  const page = await watch(headers);
  const numbers: number[] = [];
  page.on('message', (_topic, payload) => numbers.push(Number(payload.toString())));
  expect((await page.subscribeAsync('publish/#', { qos: 0 }))[0]?.qos).toBe(0);

  const cell = await mqtt.connectAsync(broker.cellUrl, { username: 'cell' });
  const began = performance.now();
  let sent = 0;
  while (sent < seconds * perSecond) {
    const due = Math.min(seconds * perSecond, ((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent += 1) cell.publish(`publish/${org}/${user}`, String(sent));
    await wait(10);
  }
  await expect.poll(() => numbers.length, { timeout: 10_000 }).toBe(sent);
  expect(numbers).toEqual(Array.from({ length: sent }, (_, number) => number));

  const refused = await page.subscribeAsync('metrics/#').catch((error: unknown) => error);
  expect(refused).toMatchObject({ packet: { granted: [128] } });
  expect(page.connected).toBe(true);
  for (const secret of secrets) expect(broker.product.output()).not.toContain(secret);
  await Promise.all([page.endAsync(), cell.endAsync()]);
});

async function signIn(): Promise<{ cookie: string; origin: string }> {
  const { url, passwords } = broker.product;
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'viewer', password: passwords['viewer'] }),
  });
  expect(response.status).toBe(200);
  return { origin: url, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** A page's own client, without the page. */
function watch(headers: Record<string, string>): Promise<MqttClient> {
  const url = broker.product.url.replace('http', 'ws');
  return mqtt.connectAsync(url, {
    ...{ protocolVersion: 4, keepalive: 0, reconnectPeriod: 0 },
    createWebsocket: () =>
      new WebSocket(`${url}/api/vcd-real/messaging/mqtt`, ['mqtt'], { headers }) as never,
  });
}
