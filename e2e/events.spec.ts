import { expect, test } from './fixtures.ts';
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
  await product.director.doToVm('billing-db-01', { does: 'powerOn', seconds: 6 });
  const rows = eventRows(page, 'billing-db-01');
  await expect(rows).toContainText(/Queued|Running/);
  await expect(rows).toContainText(/Running · \d+%/);
  await expect(rows).toContainText('Power on');
  await expect(rows).toContainText('Succeeded', { timeout: 15_000 });
  await expect(rows).toContainText(/[5-8] secs/);
  await expect(rows).toHaveCount(1);
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
