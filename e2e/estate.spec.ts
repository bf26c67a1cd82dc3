import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

test('an alert is read, resolved and gone', async ({ page, product }) => {
  const message = 'The <b>disk</b> of web-01 is slow.';
  await product.estate.openAlert({ severity: 'CRITICAL', message, vm: 'web-01' });
  await signIn(page, product, 'operator', '/alerts?severity=CRITICAL');
  await page.getByRole('link', { name: message }).click();
  const alert = page.getByRole('dialog', { name: message });
  await expect(alert.getByRole('link', { name: 'web-01' })).toBeVisible();
  await expect(page).toHaveURL(/alert=tower-demo/);
  await alert.getByRole('button', { name: 'Resolve' }).click();
  await page
    .getByRole('dialog', { name: 'Resolve this alert?' })
    .getByRole('button', { name: 'Resolve' })
    .click();
  await expect(alert.getByText('Ended')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: message })).toBeHidden({ timeout: 20_000 });
});

test('who may not resolve an alert is told who can change that', async ({ page, product }) => {
  await signIn(page, product, 'viewer', '/alerts');
  await page.getByRole('grid').getByRole('link').first().click();
  const resolve = page.getByRole('dialog').getByRole('button', { name: 'Resolve' });
  await expect(resolve).toBeDisabled();
  await expect(page.getByText('Needs the role “Operator”', { exact: false }).first()).toBeAttached();
});

test('a tower whose account may not read alerts says so in place, and the rest is shown', async ({
  page,
  product,
}) => {
  await product.branch.setFaults({ deny: ['get-alerts', 'get-alerts-connection'] });
  try {
    await signIn(page, product, 'operator', '/alerts');
    await expect(page.getByRole('alert').filter({ hasText: 'Branch tower' })).toBeVisible();
    await expect(page.getByRole('grid').getByText('HQ tower').first()).toBeVisible();
  } finally {
    await product.branch.clearFaults();
  }
});

test('a host in maintenance is seen, and leads to its machines alone', async ({ page, product }) => {
  await product.estate.changeHost('node-13', { state: 'MAINTENANCE_MODE' });
  await signIn(page, product, 'operator', '/hosts?scope=tower-demo');
  const host = page.getByRole('row', { name: /node-13/ });
  await expect(host.getByText('Maintenance')).toBeVisible({ timeout: 20_000 });
  await host.getByRole('link', { name: /^Virtual machines of node-13/ }).click();
  await expect(page).toHaveURL(/\/vms\?.*host=/);
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.nth(1)).toContainText('node-13');
  await expect(rows.filter({ hasNotText: 'node-13' })).toHaveCount(1); // the head
  await product.estate.changeHost('node-13', { state: 'IN_USE' });
});

test('alerts, hosts and clusters are clean for axe in both themes, and scroll sideways at no width', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'operator', '/alerts');
  for (const path of ['/alerts', '/hosts', '/clusters']) {
    await page.goto(path);
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
    await isClean(page);
    await fitsWidths(page);
  }
  await page.goto('/alerts');
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Resolve' })).toBeVisible();
  await isClean(page);
});
