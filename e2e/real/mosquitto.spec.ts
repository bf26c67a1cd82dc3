import { expect, test } from '@playwright/test';
import mqtt, { type MqttClient } from 'mqtt';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import { eventRows, isLive } from '../steps/events.ts';
import { expectAccounted, readFigures } from '../steps/flow.ts';
import { signIn as signInPage } from '../steps/session.ts';
import {
  failure,
  missing,
  org,
  secrets,
  startRealBroker,
  tasks,
  tenant,
  user,
  vm,
  type RealBroker,
} from './broker.ts';

test.skip(missing.length > 0, `a real broker needs ${missing.join(', ')}`);

const seconds = 30;
const perSecond = 1000;

let broker: RealBroker;
let cell: MqttClient;
test.beforeAll(async () => {
  broker = await startRealBroker();
  cell = await mqtt.connectAsync(broker.cellUrl, { username: 'cell' });
});
test.afterAll(async () => {
  await cell.endAsync(true);
  await broker.stop();
});

const topic = `publish/${org}/${user}`;
let told = 0;
/** As Cloud Director says it: JSON in a string in JSON. */
function tell(type: string, more: object = {}, to = topic) {
  const at = new Date();
  const eventId = `00000000-0000-4000-8000-${String(++told).padStart(12, '0')}`;
  const timestamp = at.toISOString().replace('Z', '+0000');
  const said = {
    ...{ eventId, type, timestamp, operationSuccess: true },
    ...{ user: `urn:vcloud:user:${user}`, org: `urn:vcloud:org:${org}`, entity: `urn:vcloud:vm:${vm.id}` },
    ...more,
  };
  cell.publish(to, JSON.stringify({ type: 'EVENT', headers: {}, payload: JSON.stringify(said) }));
}
const ofTask =
  (task: string) =>
  (type: string, more: object = {}) =>
    tell(`com/vmware/vcloud/event/${type}`, {
      ...{ task: `urn:vcloud:task:${task}`, taskOwner: `urn:vcloud:vm:${vm.id}` },
      ...(type.startsWith('task/') && { entity: `urn:vcloud:task:${task}` }),
      ...more,
    });

test('a task of a real broker is one row from its queue to success; one that fails says why', async ({
  page,
}) => {
  await signInPage(page, broker.product, 'viewer', '/events');
  await isLive(page);
  const row = eventRows(page, 'Power on', vm.name);
  const works = ofTask(tasks.works);
  works('task/create');
  await expect(eventRows(page, 'Queued')).toHaveCount(1);
  works('task/start');
  works('vm/deploy_request');
  await expect(row).toContainText('Running · 40%');
  await wait(1000); // it takes a while, and says so in the end
  works('vm/deploy');
  works('task/complete');
  await expect(row).toContainText('Succeeded');
  await expect(row).toContainText(/\d secs?/);
  await expect(row).toHaveCount(1);

  await page.getByRole('link', { name: 'Settings' }).first().click();
  const fails = ofTask(tasks.fails);
  fails('task/create');
  fails('task/fail', { operationSuccess: false });
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(`Your task failed: Power on · ${vm.name}`)).toBeVisible();
  await expect(notices.getByText(failure)).toBeVisible();
});

test('who has a role with two of three identities sees exactly what each of those may', async ({ page }) => {
  await signInPage(page, broker.product, 'tenant', '/events');
  await isLive(page);
  const pane = page.getByRole('main');
  await expect(pane.getByRole('status').getByText('Acme', { exact: true })).toBeVisible();
  await expect(pane.getByRole('status').getByText('Anna', { exact: true })).toBeVisible();
  await expect(eventRows(page, /Filled: \d/)).toHaveCount(2);
  tell('numbered/of-the-provider');
  tell('numbered/of-olga', {}, `publish/${tenant.org}/${tenant.admin}`);
  tell('numbered/of-anna', {}, `publish/${tenant.org}/${tenant.user}`);
  const told = (what: string, scope: string) =>
    eventRows(page, what).filter({ has: page.getByRole('gridcell', { name: scope, exact: true }) });
  await expect(told('of-anna', 'Acme')).toHaveCount(1);
  await expect(told('of-anna', 'Anna')).toHaveCount(1);
  await expect(told('of-olga', 'Acme')).toHaveCount(1);
  await expect(told('of-olga', 'Anna')).toHaveCount(0);
  await expect(eventRows(page, 'of-the-provider')).toHaveCount(0);
});

test('of 30,000 numbered messages of a real broker none is lost and none comes twice', async ({ page }) => {
  test.setTimeout(120_000);
  await signInPage(page, broker.product, 'viewer', '/events');
  await isLive(page);
  const { received } = await readFigures(page);
  const client = await watch(await signIn());
  const numbers: number[] = [];
  client.on('message', (_topic, payload) =>
    numbers.push(Number(/numbered\/(\d+)/.exec(String(payload))?.[1])),
  );
  expect((await client.subscribeAsync('publish/#', { qos: 0 }))[0]?.qos).toBe(0);

  const began = performance.now();
  let sent = 0;
  while (sent < seconds * perSecond) {
    const due = Math.min(seconds * perSecond, ((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent += 1) tell(`numbered/${sent}`);
    await wait(10);
  }
  await expect.poll(() => numbers.length, { timeout: 10_000 }).toBe(sent);
  expect(numbers).toEqual(Array.from({ length: sent }, (_, number) => number));

  // The page has had each once: each has an id of its own, none was told twice, and what had to go is said.
  await expectAccounted(page, received + sent);
  await expect(eventRows(page, `numbered/${sent - 1}`)).toHaveCount(1);

  const refused = await client.subscribeAsync('metrics/#').catch((error: unknown) => error);
  expect(refused).toMatchObject({ packet: { granted: [128] } });
  expect(client.connected).toBe(true);
  for (const secret of secrets) expect(broker.product.output()).not.toContain(secret);
  await client.endAsync();
});

test('a real broker that crashes is missed and found again, with the time between marked', async ({
  page,
}) => {
  await signInPage(page, broker.product, 'viewer', '/events');
  await isLive(page);
  await broker.restart();
  const gap = eventRows(page, /Not connected from .* to /);
  await expect(gap).toContainText(/Filled: \d/, { timeout: 40_000 });
  await isLive(page);
  await expect.poll(() => cell.connected).toBe(true);
  tell('numbered/again');
  await expect(eventRows(page, 'numbered/again')).toHaveCount(1);
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
