import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { consoleOf, expectLive, screenOf } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { openVm } from './steps/vms.ts';

test.beforeEach(async ({ page, product }) => {
  await signIn(page, product, 'helpdesk');
  await openVm(page, 'web-13');
  await expectLive(page);
  await consoleOf(page).getByRole('button', { name: 'Keys', exact: true }).click();
});

test('sends what a browser keeps to itself, and a combination recorded by keyboard alone', async ({
  page,
  product,
}) => {
  const tray = page.getByRole('group', { name: 'Keys to send' });
  const before = (await product.estate.keys('web-13')).length;
  const arrived = async () => (await product.estate.keys('web-13')).slice(before).join(' ');
  await tray.getByRole('button', { name: 'Send Ctrl+Alt+F2', exact: true }).click();
  await expect.poll(arrived).toBe('+ffe3 +ffe9 +ffbf -ffbf -ffe9 -ffe3');

  await tray.getByRole('button', { name: 'Record a combination' }).press('Enter');
  await page.keyboard.press('Control+Shift+Escape');
  await expect(tray.getByText('Ctrl+Shift+Esc', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Task manager');
  await page.keyboard.press('Enter');
  await tray.getByRole('button', { name: 'Task manager: Ctrl+Shift+Esc' }).click();
  await expect.poll(arrived).toMatch(/ -ffe3 \+ffe3 \+ffe1 \+ff1b -ff1b -ffe1 -ffe3$/);

  await page.reload();
  await expectLive(page);
  await consoleOf(page).getByRole('button', { name: 'Keys', exact: true }).click();
  await page.getByRole('button', { name: 'Forget Task manager' }).click();
  await expect(page.getByRole('button', { name: 'Task manager: Ctrl+Shift+Esc' })).toBeHidden();

  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Keys to send"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a held Ctrl is held in the guest until it is let go', async ({ page, product }) => {
  const hold = page.getByRole('button', { name: 'Hold Ctrl' });
  const before = (await product.estate.typed('web-13')).length;
  await hold.click();
  await screenOf(page).click();
  await page.keyboard.type('c');
  await hold.click();
  await screenOf(page).click();
  await page.keyboard.type('x');
  // With Ctrl a key makes no text.
  await expect.poll(async () => (await product.estate.typed('web-13')).slice(before)).toBe('x');
});

test('a phone types through its own keyboard, and the bar fits it', async ({ page, product }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const before = (await product.estate.typed('web-13')).length;
  await page.getByRole('button', { name: 'Keyboard', exact: true }).click();
  const field = page.getByLabel('What is written here goes');
  await expect(field).toBeFocused();
  await page.keyboard.insertText('Halló');
  await page.keyboard.insertText(' ok');
  await expect.poll(async () => (await product.estate.typed('web-13')).slice(before)).toContain('Hall');
  await page.keyboard.press('Backspace');
  await expect.poll(async () => (await product.estate.typed('web-13')).slice(before)).toBe('Halló ok');
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});
