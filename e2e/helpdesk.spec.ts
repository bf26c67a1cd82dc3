import { expect, test } from './fixtures.ts';
import { expectCut, expectLive, logInToGuest, typeInGuest } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { act, openVm } from './steps/vms.ts';

test('a helpdesk person is on the right console, runs a command, survives a cut and restarts the guest', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'helpdesk');
  await expect(page.getByRole('status').filter({ hasText: /\b\d+ virtual machines/i })).toBeVisible();
  await openVm(page, 'web-11');
  await expectLive(page);

  await logInToGuest(page, product, 'web-11');
  await typeInGuest(page, 'echo it works > /dev/null\n');
  await expect.poll(() => product.estate.commands('web-11')).toContain('echo it works > /dev/null');

  await product.estate.setFaults({ dropSockets: true, refuseVnc: 'upgrade' });
  await expectCut(page);
  await product.estate.clearFaults();
  await expectLive(page);
  await typeInGuest(page, 'uptime\n');
  await expect.poll(() => product.estate.commands('web-11')).toContain('uptime');

  await act(page, 'Restart');
  await page.getByRole('button', { name: /^tasks/i }).click();
  const tray = page.getByRole('dialog');
  await expect(tray.getByText('web-11')).toBeVisible();
  await expect(tray.getByText('Done')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  // The guest has forgotten who was signed in: it has really started again.
  await expect.poll(() => product.estate.screen('web-11'), { timeout: 20_000 }).toMatch(/login:$/);
  await expectLive(page);
});
