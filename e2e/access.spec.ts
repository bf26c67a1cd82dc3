import { expect, test } from './fixtures.ts';
import { isClean } from './steps/axe.ts';
import { expectLive } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { openVm, vmLink } from './steps/vms.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is clean for axe in the ${colorScheme} theme`, async ({ page, product }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/vms');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await isClean(page);
    await signIn(page, product, 'operator');
    await expect(
      vmLink(page, 'web-01')
        .or(page.getByRole('link', { name: /-\d\d$/ }).first())
        .first(),
    ).toBeVisible();
    await isClean(page);
    await openVm(page, 'web-01');
    await expectLive(page);
    await isClean(page);
    await page.getByRole('button', { name: 'Restart', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await isClean(page);
    await page.keyboard.press('Escape');
    await page.goto('/settings');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await isClean(page);
  });
}

for (const width of [360, 1440]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page, product }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, product, 'helpdesk');
    for (const path of ['/vms', '/settings']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
}
