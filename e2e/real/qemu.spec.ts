import { expect, test } from '@playwright/test';
import { consoleOf, expectLive, screenOf } from '../steps/console.ts';
import { signIn } from '../steps/session.ts';
import { chooseTyping, openTyping, typeText, typingForm } from '../steps/typing.ts';
import { startRealEstate, type RealEstate } from './desktop.ts';
import { readKeymap } from './keymap.ts';
import { missing, scancodes, startGuest, starts } from './qemuGuest.ts';

test.skip(missing.length > 0, `a QEMU guest needs ${missing.join(', ')}`);

let estate: RealEstate;
test.beforeAll(async () => {
  estate = await startRealEstate('forwarded', { guest: startGuest, people: ['helpdesk', 'operator'] });
});
test.afterAll(() => estate.stop());

const vm = '/vms/tower-real/vm1';
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, n) => n + 0x20));
// Accents that are dead keys on these keyboards have their test with X11's layouts, which knows them.
const dead = /[\^`´~¨]/;
const keyboards = [
  { layout: 'English (US)', keymap: 'en-us', more: '', least: 95 },
  { layout: 'English (UK)', keymap: 'en-gb', more: '£¬€', least: 95 },
  { layout: 'German', keymap: 'de', more: 'äöüÄÖÜß€§°²³µ', least: 105 },
  { layout: 'French', keymap: 'fr', more: 'éèçàù€£§°²µ¤', least: 100 },
  { layout: 'Spanish', keymap: 'es', more: 'ñÑçÇ¿¡ºª·€¬', least: 100 },
  { layout: 'Japanese', keymap: 'ja', more: '', least: 90 },
  { layout: 'Chinese', keymap: 'en-us', more: '', least: 95 },
];

test('text arrives in a QEMU guest as the keys of each keyboard', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, estate.product, 'helpdesk', vm);
  await expectLive(page);
  await openTyping(page);
  for (const { layout, keymap: name, more, least } of keyboards) {
    await test.step(layout, async () => {
      const keymap = await readKeymap(name);
      const accents = ['German', 'French', 'Spanish'].includes(layout) ? dead : /(?!)/;
      const text = [...ascii, '\n', '\t', ...more]
        .filter((character) => keymap.has(character) && !accents.test(character))
        .join('');
      expect(text.length).toBeGreaterThanOrEqual(least);
      const before = (await scancodes(estate)).length;
      await chooseTyping(page, { layout, rate: 100 });
      await typeText(page, text);
      await expect.poll(async () => keymap.read((await scancodes(estate)).subarray(before))).toBe(text);
      await expect(typingForm(page).getByRole('status')).toContainText('characters were typed');
    });
  }
});

test('two people share a QEMU guest, and Ctrl-Alt-Del of who has the keyboard restarts it', async ({
  page: hal,
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext();
  const olga = await context.newPage();
  const verb = (page: typeof hal, name: string) => consoleOf(page).getByRole('button', { name });
  await signIn(hal, estate.product, 'helpdesk', vm);
  await expectLive(hal);
  await signIn(olga, estate.product, 'operator', vm);
  await expectLive(olga);

  // Who watches sends no key; who works does.
  const us = await readKeymap('en-us');
  const before = (await scancodes(estate)).length;
  const arrived = async () => us.read((await scancodes(estate)).subarray(before));
  await screenOf(olga).click();
  await olga.keyboard.type('nothing', { delay: 20 });
  await screenOf(hal).click();
  await hal.keyboard.type('hal', { delay: 20 });
  await expect.poll(arrived).toBe('hal');

  await verb(olga, 'Ask for the keyboard').click();
  await verb(hal, 'Give it').click();
  await expect(verb(olga, 'Hand over to helpdesk')).toBeVisible();
  await expectLive(olga);
  await screenOf(olga).click();
  await olga.keyboard.type('olga', { delay: 20 });
  await expect.poll(arrived).toBe('halolga');

  const ran = await starts(estate);
  await expect(verb(hal, 'Send Ctrl+Alt+Del')).toHaveAttribute('aria-disabled', 'true');
  await verb(olga, 'Send Ctrl+Alt+Del').click();
  await expect.poll(() => starts(estate)).toBe(ran + 1);
  // It is followed into its firmware and out again, by both.
  await Promise.all([expectLive(hal), expectLive(olga)]);
  const since = (await scancodes(estate)).length;
  await screenOf(olga).click();
  await olga.keyboard.type('again', { delay: 20 });
  await expect.poll(async () => us.read((await scancodes(estate)).subarray(since))).toBe('again');
  await context.close();
});
