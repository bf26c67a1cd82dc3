import { expect, test } from './fixtures.ts';
import { isClean } from './steps/axe.ts';
import { eventRows, isLive } from './steps/events.ts';
import { signIn } from './steps/session.ts';

// Nobody else is at work in this Cloud Director while somebody looks.
test.beforeEach(({ product }) => product.director.setRate(0));
test.afterEach(({ product }) => product.director.setRate(0.5));

test('a machine that is powered on is one row, from its queue to success, with name and duration', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'operator', '/events?scope=vcd-acme');
  await isLive(page);
  await expect(eventRows(page, /Filled: \d/)).toHaveCount(1);
  await product.director.doToVm('billing-db-01', { does: 'powerOn', seconds: 6 });
  // The world may have something else under way on it.
  const underWay = eventRows(page, 'billing-db-01', 'Power on', /Queued|Running/);
  await expect(underWay).toHaveCount(1);
  await expect(underWay).toContainText(/Running · \d+%/);
  const rows = eventRows(page, 'billing-db-01', 'Power on').first();
  await expect(rows).toContainText('Succeeded', { timeout: 15_000 });
  await expect(rows).toContainText(/[5-8] secs/);
  await expect(underWay).toHaveCount(0);
  await rows.getByRole('button', { name: 'Power on' }).click();
  const details = page.getByRole('dialog', { name: 'Power on · billing-db-01' });
  await expect(details.getByRole('heading', { name: '6 messages' })).toBeVisible();
  await expect(details.getByText('Task: created')).toBeVisible();
});

test('a network that was cut leaves a gap with its times, which is filled', async ({ page, product }) => {
  await signIn(page, product, 'operator', '/events?scope=vcd-acme');
  await isLive(page);
  await product.director.setFaults({ down: true });
  await expect(page.getByText(/Trying again in/)).toBeVisible({ timeout: 20_000 });
  await product.director.addPast(7, 0.05);
  await product.director.clearFaults();
  const gap = eventRows(page, /Not connected from .* to /);
  await expect(gap).toContainText(/Filled: \d+ events?\./, { timeout: 40_000 });
  expect(Number(/Filled: (\d+)/.exec((await gap.textContent()) ?? '')?.[1])).toBeGreaterThanOrEqual(1);
  await isLive(page);
});

test('a failing task tells its real reason, wherever its person is', async ({ page, product }) => {
  const fails = 'There is no room in the storage policy “gold”.';
  await signIn(page, product, 'operator', '/events?scope=vcd-acme');
  await isLive(page);
  await page.getByRole('link', { name: 'Hosts' }).click();
  await expect(page.getByRole('heading', { name: 'Hosts' })).toBeVisible();
  await product.director.doToVm('billing-app-01', { does: 'powerOn', by: 'user', seconds: 1, fails: 'x' });
  await product.director.doToVm('intranet-wiki-01', { does: 'powerOn', seconds: 1, fails });
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('Your task failed: Power on · intranet-wiki-01')).toBeVisible();
  await expect(notices.getByText(fails)).toBeVisible();
  await notices.getByRole('button', { name: 'Show' }).first().click();
  await expect(page.getByRole('dialog').getByText(fails)).toBeVisible();
});

test('who has a role on two of three scopes sees exactly those', async ({ page, product }) => {
  await signIn(page, product, 'viewer', '/events');
  await isLive(page);
  const pane = page.getByRole('main');
  await expect(pane.getByRole('status').getByText('Cloud Director, Acme')).toBeVisible();
  await expect(pane.getByRole('status').getByText('Cloud Director, Anna of Acme')).toBeVisible();
  await expect(pane.getByText('Cloud Director, provider')).toHaveCount(0);
  await expect(eventRows(page, /Filled: \d/)).toHaveCount(2);
  // Of what Anna's organisation does, she is told what she does herself.
  await product.director.doToVm('shop-web-02', { does: 'modify', by: 'user', seconds: 1 });
  await product.director.doToVm('shop-web-01', { does: 'modify', by: 'orgAdmin', seconds: 1 });
  const changed = (vm: string, scope: string) =>
    eventRows(page, 'Change virtual machine', vm, 'Succeeded').filter({
      has: page.getByRole('gridcell', { name: scope, exact: true }),
    });
  await expect(changed('shop-web-02', 'Cloud Director, Acme')).toHaveCount(1);
  await expect(changed('shop-web-02', 'Cloud Director, Anna of Acme')).toHaveCount(1);
  await expect(changed('shop-web-01', 'Cloud Director, Acme')).toHaveCount(1);
  await expect(changed('shop-web-01', 'Cloud Director, Anna of Acme')).toHaveCount(0);
  await page.getByRole('link', { name: 'Metrics' }).click();
  await expect(page.getByText('No metrics here')).toBeVisible();
});

test('the events are clean for axe in both themes, beside a page and at 360 px', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'operator', '/events');
  await isLive(page);
  await product.director.doToVm('shop-db-01', { does: 'powerOff', seconds: 1, fails: 'No.' });
  await expect(eventRows(page, 'shop-db-01').first()).toContainText('Failed');
  await isClean(page);
  await eventRows(page, 'shop-db-01').first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await isClean(page);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.keyboard.press('e');
  await expect(page.getByRole('region', { name: 'Events', exact: true })).toBeFocused();
  await isClean(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await isClean(page);
});
