import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { expectLive } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { openVm } from './steps/vms.ts';

test.describe('axe finds nothing in either theme', () => {
  test('on the sign-in and the list', async ({ page, product }) => {
    await page.goto('/vms');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await isClean(page);
    await signIn(page, product, 'operator');
    await expect(page.getByRole('link', { name: /-\d\d$/ }).first()).toBeVisible();
    await isClean(page);
    await fitsWidths(page);
  });

  test('on the page of a VM with its console, and its question', async ({ page, product }) => {
    await signIn(page, product, 'operator');
    await openVm(page, 'web-01');
    await expectLive(page);
    await isClean(page);
    await page.getByRole('button', { name: 'Restart', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await isClean(page);
  });

  test('on the settings', async ({ page, product }) => {
    await signIn(page, product, 'operator', '/settings');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await isClean(page);
    await fitsWidths(page);
  });
});
