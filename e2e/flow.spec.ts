import { startEventRig, type EventRig } from './eventRig.ts';
import { expect, test } from './fixtures.ts';
import { eventRows, isLive } from './steps/events.ts';
import { expectAccounted, readFigures, scrollDown, startRecorder } from './steps/flow.ts';
import { signIn } from './steps/session.ts';

// Much at once, and what goes wrong meanwhile. The Cloud Director outlives the product, and everything passes one scope.
let rig: EventRig;
test.beforeAll(async () => void (rig = await startEventRig()));
test.afterAll(() => rig.stop());
test.afterEach(() => {
  rig.director.traffic.rate = 0;
  rig.director.faults.clear();
});

test.beforeEach(async ({ page }) => {
  await signIn(page, rig.product, 'operator', '/events?noise=true');
  await isLive(page);
  await expect(eventRows(page).first()).toBeVisible();
});

test('a broker that restarts under load leaves a gap, which is marked and filled', async ({ page }) => {
  const { traffic, world } = rig.director;
  traffic.rate = 200;
  await expect(page.getByText(/1\d\d messages a second|2\d\d messages a second/)).toBeVisible();
  const began = world.events.length;
  rig.director.faults.set({ restart: 3000 });
  await expect(page.getByText('Cloud Director cannot be reached.')).toBeVisible();
  await isLive(page);
  traffic.rate = 20;
  // Every event of the time is in a row: those of the gap came from the audit trail.
  await expectFilled(page, began);
});

test('a Wheelhouse that restarts under load comes back to the pane by itself', async ({ page }) => {
  test.setTimeout(240_000);
  const { traffic, world } = rig.director;
  traffic.rate = 200;
  await expect(page.getByText(/1\d\d messages a second|2\d\d messages a second/)).toBeVisible();
  const began = world.events.length;
  await rig.product.restart();
  // It is tried again after half a minute at most, and then there is much to catch up with.
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 90_000 });
  await isLive(page);
  traffic.rate = 20;
  await expectFilled(page, began);
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0); // it remembers who is signed in
});

test('of a thousand messages a second for half a minute none is lost unseen', async ({ page }) => {
  const { broker, traffic } = rig.director;
  // What came before is there: what is told from now on comes by the broker alone. A gap is in sight whatever is sought.
  const search = page.getByRole('main').getByLabel('Find in the events');
  await search.fill('what nobody says');
  await expect(eventRows(page, /Filled(: | with )\d/)).toHaveCount(1);
  await search.clear();
  const recorder = await startRecorder(page);
  const { received } = await readFigures(page);
  const before = broker.sent;
  const enough = 30_000;
  traffic.rate = 1000;
  while (broker.sent - before < enough) {
    await scrollDown(recorder, 2000);
    await expect(page.getByRole('main')).toContainText(/\d messages a second/);
  }
  traffic.rate = 0;
  const sent = broker.sent - before;
  await expectAccounted(page, received + sent);
  expect(sent).toBeGreaterThanOrEqual(enough);
  await expect(eventRows(page, /Not connected/)).toHaveCount(0);
});

/** The newest gap says that it was filled, and each event since then has come, by the broker or by the trail. */
async function expectFilled(page: Parameters<typeof eventRows>[0], began: number) {
  // It stands far below by now; a gap is never hidden, for what is missing may have matched.
  const search = page.getByRole('main').getByLabel('Find in the events');
  await search.fill('what nobody says');
  const gap = eventRows(page, /Not connected from .* to /).first();
  await expect(gap).toContainText(/Filled: \d+ events?\./, { timeout: 60_000 });
  expect(Number(/Filled: (\d+)/.exec((await gap.textContent()) ?? '')?.[1])).toBeGreaterThan(10);
  await search.clear();
  rig.director.traffic.rate = 0;
  const events = rig.director.world.events.slice(began);
  await expect
    .poll(async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export what is shown as JSON' }).click(),
      ]);
      const chunks = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString('utf8');
      const missing = events.filter(({ id }) => !text.includes(id));
      return missing.map(({ at, type }) => `${type} at ${new Date(at).toISOString()}`);
    })
    .toEqual([]);
}
