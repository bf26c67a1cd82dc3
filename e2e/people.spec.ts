import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { isClean } from './steps/axe.ts';
import { consoleOf, expectLive, screenOf } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { openVm } from './steps/vms.ts';

const vm = 'web-14';

/** Somebody else, in a browser of their own. */
async function sitDown(page: Page) {
  const context = await page.context().browser()!.newContext();
  return { page: await context.newPage(), leave: () => context.close() };
}
const verb = (page: Page, name: string | RegExp) => consoleOf(page).getByRole('button', { name });
const typed = (page: Page, text: string) => page.keyboard.type(text, { delay: 20 });

test('one works, another watches, asks and takes over, an administrator ends both with a reason each reads', async ({
  page: hal,
  product,
}) => {
  test.slow(); // three people, each in a browser
  const [olga, ada] = [await sitDown(hal), await sitDown(hal)];
  await signIn(hal, product, 'helpdesk');
  await openVm(hal, vm);
  await expectLive(hal);

  // Somebody who comes later watches, and neither is left in the dark.
  await signIn(olga.page, product, 'operator');
  await openVm(olga.page, vm);
  await expectLive(olga.page);
  await expect(consoleOf(olga.page).getByText('helpdesk is at the keyboard.').first()).toBeVisible();
  await expect(consoleOf(hal).getByText('operator is watching.').first()).toBeVisible();
  await screenOf(olga.page).click();
  await typed(olga.page, 'nothing of this ');
  await screenOf(hal).click();
  await typed(hal, 'hal');
  await expect.poll(() => product.estate.typed(vm)).toBe('hal');

  // Asked, and given.
  await verb(olga.page, 'Ask for the keyboard').click();
  await expect(
    consoleOf(hal)
      .getByText(/operator asks for the keyboard\. You have/)
      .first(),
  ).toBeVisible();
  await isClean(hal, ['light']); // in the time the asker gives
  await verb(hal, 'Give it').click();
  await expect(consoleOf(hal).getByText('The keyboard is no longer yours; you are watching')).toBeVisible();
  await expectLive(hal);
  await expect(verb(olga.page, 'Hand over to helpdesk')).toBeVisible();
  await expectLive(olga.page);
  await screenOf(olga.page).click();
  await typed(olga.page, 'olga');
  await expect.poll(() => product.estate.typed(vm)).toBe('halolga');

  // Handed back, and taken with a reason.
  await verb(olga.page, 'Hand over to helpdesk').click();
  await expect(verb(hal, 'Hand over to operator')).toBeVisible();
  await verb(olga.page, 'Take it now').click();
  const why = olga.page.getByRole('dialog');
  await why.getByLabel('Reason').fill('the disk is full');
  await why.getByRole('button', { name: 'Take it now' }).click();
  await expect(
    consoleOf(hal).getByText('operator took over this console: the disk is full').first(),
  ).toBeVisible();

  // The board.
  await signIn(ada.page, product, 'admin', '/consoles');
  const board = ada.page.getByRole('grid', { name: 'Console sessions' });
  const row = (name: string) => board.getByRole('row').filter({ hasText: name }).filter({ hasText: vm });
  await expect(row('operator')).toContainText('Works');
  await expect(row('operator')).toContainText('the disk is full');
  await expect(row('helpdesk')).toContainText('Watches');
  await isClean(ada.page);
  await ada.page.getByRole('button', { name: `Message to helpdesk on ${vm}` }).click();
  await ada.page.getByRole('textbox', { name: 'Message' }).fill('Please stop in a minute.');
  await ada.page.getByRole('button', { name: 'Send' }).click();
  await expect(
    consoleOf(hal).getByText('Message from admin: Please stop in a minute.').first(),
  ).toBeVisible();
  for (const [name, reason] of [
    ['helpdesk', 'your shift is over'],
    ['operator', 'the machine moves'],
  ] as const) {
    await ada.page.getByRole('button', { name: `End the console of ${name} on ${vm}` }).click();
    await ada.page.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await ada.page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
    await expect(row(name)).toHaveCount(0);
  }
  await expect(
    consoleOf(hal).getByText('admin ended this console: your shift is over').first(),
  ).toBeVisible();
  await expect(
    consoleOf(olga.page).getByText('admin ended this console: the machine moves').first(),
  ).toBeVisible();
  await Promise.all([olga.leave(), ada.leave()]);
});
