import { test } from '../fixtures.ts';
import { expectLive, logInToGuest, typeInGuest } from '../steps/console.ts';
import { signIn } from '../steps/session.ts';
import { openVm } from '../steps/vms.ts';

test('the page of a virtual machine, with its console at work', async ({ page, product }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, product, 'admin');
  await openVm(page, 'web-01');
  await expectLive(page);
  await logInToGuest(page, product, 'web-01');
  await typeInGuest(page, 'uname -a\nip addr\nuptime\n');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: 'docs/screenshot.png' });
});
