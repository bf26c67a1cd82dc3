import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { expectCut, expectLive } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { chooseTyping, openTyping, typeText, typingForm } from './steps/typing.ts';
import { openVm } from './steps/vms.ts';

test.beforeEach(async ({ page, product }) => {
  await signIn(page, product, 'helpdesk');
  await openVm(page, 'web-17');
  await expectLive(page);
  await openTyping(page);
});

test('types a German text as the keys of a German keyboard, and remembers the layout of the VM', async ({
  page,
  product,
}) => {
  await chooseTyping(page, { layout: 'German', rate: 100 });
  const before = await product.estate.typed('web-17');
  await typeText(page, 'Grüße: ß @ € {7} \\ ~|\nZwei');
  await expect(typingForm(page).getByRole('status')).toContainText('All 26 characters were typed');
  await expect
    .poll(async () => (await product.estate.typed('web-17')).slice(before.length))
    .toBe('Grüße: ß @ € {7} \\ ~|\nZwei');

  await page.reload();
  await expectLive(page);
  await openTyping(page);
  await expect(typingForm(page).getByLabel('Keyboard layout')).toHaveValue('de');
});

test('marks what no layout can make and types none of it', async ({ page, product }) => {
  const before = await product.estate.typed('web-17');
  const form = typingForm(page);
  await form.getByLabel('Text to type').fill('say 我 and 😀');
  await expect(form.getByText('This layout cannot make: 我 😀')).toBeVisible();
  await expect(form.getByRole('group', { name: 'What will be typed' }).locator('mark')).toHaveText([
    '我',
    '😀',
  ]);
  await expect(form.getByRole('button', { name: 'Type', exact: true })).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  expect(await product.estate.typed('web-17')).toBe(before);
  const { violations } = await new AxeBuilder({ page }).include('form').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('stops within one key by keyboard alone, and goes on where it stopped', async ({ page, product }) => {
  const text = 'abcdefghijklmnopqrstuvwxyz';
  await chooseTyping(page, { rate: 10 });
  const before = (await product.estate.typed('web-17')).length;
  const arrived = async () => (await product.estate.typed('web-17')).slice(before);
  await typeText(page, text);
  await expect.poll(async () => (await arrived()).length).toBeGreaterThan(3);
  const atStop = (await arrived()).length;
  await page.keyboard.press('Enter'); // the focus went to Stop
  await expect(typingForm(page).getByRole('status')).toContainText(/Stopped after \d+ of 26/);
  const typed = await arrived();
  expect(typed.length - atStop).toBeLessThanOrEqual(2); // one between looking and pressing, one that was being pressed
  await expect(typingForm(page).getByLabel('Text to type')).toHaveValue(text.slice(typed.length));
  await typingForm(page).getByRole('button', { name: 'Continue from here' }).click();
  await expect.poll(arrived, { timeout: 15_000 }).toBe(text);
});

test('a secret is typed once and stays nowhere', async ({ page, product }) => {
  const secret = 'Xy7-not-to-be-found';
  const before = (await product.estate.typed('web-17')).length;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  const form = typingForm(page);
  await form.getByLabel('Secret', { exact: true }).check();
  await form.getByLabel('Secret to type').fill(secret);
  await page.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText('The secret was typed');
  await expect.poll(async () => (await product.estate.typed('web-17')).slice(before)).toBe(secret);
  await expect(form.getByLabel('Secret to type')).toHaveValue('');
  const kept = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(localStorage));
  expect(kept + sent.join('\n') + product.output()).not.toContain(secret);
  expect(sent.join('\n')).toContain('{"characters":19,"isSecret":true}');
});

test('a text that was cut goes on from there, a secret does not', async ({ page, product }) => {
  const form = typingForm(page);
  await chooseTyping(page, { rate: 10 });
  const text = 'the quick brown fox jumps over the lazy dog';
  const before = (await product.estate.typed('web-17')).length;
  const arrived = async () => (await product.estate.typed('web-17')).slice(before);
  await typeText(page, text);
  await expect.poll(async () => (await arrived()).length).toBeGreaterThan(3);
  await product.estate.setFaults({ dropSockets: true, refuseVnc: 'upgrade' });
  await expectCut(page);
  await expect(form.getByRole('status')).toContainText(/The console was cut after \d+ of 43/);
  await expect(form.getByText('Not connected.')).toBeVisible();
  await product.estate.clearFaults();
  await expectLive(page);
  // What is on the guest's screen decides: the person sets the field right and goes on.
  await form.getByLabel('Text to type').fill(text.slice((await arrived()).length));
  await form.getByRole('button', { name: 'Continue from here' }).click();
  await expect.poll(arrived, { timeout: 15_000 }).toBe(text);

  await form.getByLabel('Secret', { exact: true }).check();
  await form.getByLabel('Secret to type').fill('a-secret-of-some-length-to-cut');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Stop' })).toBeVisible();
  await product.estate.setFaults({ dropSockets: true, refuseVnc: 'upgrade' });
  await expect(form.getByRole('status')).toContainText('The secret was not kept');
  await expect(form.getByLabel('Secret to type')).toHaveValue('');
});
