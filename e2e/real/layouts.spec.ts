import { expect, test } from '@playwright/test';
import { expectLive } from '../steps/console.ts';
import { signIn } from '../steps/session.ts';
import { chooseTyping, openTyping, typeText, typingForm } from '../steps/typing.ts';
import { missing, startRealEstate, type RealEstate } from './desktop.ts';

test.skip(missing.length > 0, `a real desktop needs ${missing.join(', ')}`);

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, n) => n + 0x20));

// X11's own layouts are the judge: nothing of ours says which key makes which character there.
const guests = [
  { layout: 'English (US)', xkb: 'us', more: '' },
  { layout: 'English (UK)', xkb: 'gb', more: '£¬€' },
  { layout: 'German', xkb: 'de', more: 'äöüÄÖÜß€§°²³µ´éÉèâÛ' },
  { layout: 'French', xkb: 'fr', more: 'éèçàù€£§°²µ¤âÊîôûëïÜ' },
  { layout: 'Spanish', xkb: 'es', more: 'ñÑçÇ¿¡ºª·€¬áÉíóúüàèÔñãõ' },
  { layout: 'Japanese', xkb: 'jp', more: '' },
  { layout: 'Chinese', xkb: 'cn', more: '' },
];

for (const reads of ['scancodes', 'keysyms'] as const) {
  test.describe(`text typed into a guest that reads ${reads}`, () => {
    let estate: RealEstate;
    test.beforeAll(async () => void (estate = await startRealEstate('forwarded', { reads })));
    test.afterAll(() => estate.stop());

    test('arrives character by character with each keyboard', async ({ page }) => {
      test.setTimeout(240_000);
      await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
      await expectLive(page);
      await openTyping(page);
      for (const { layout, xkb, more } of guests) {
        await test.step(layout, async () => {
          estate.listen(xkb, `${xkb}.txt`);
          await expect.poll(() => estate.written(`${xkb}.txt`)).toBe('');
          await chooseTyping(page, { layout, rate: 50 });
          const text = `${ascii}\n${more}\t.`;
          await typeText(page, text);
          // Enter is a carriage return to a raw terminal.
          await expect.poll(() => estate.written(`${xkb}.txt`)).toBe(text.replace('\n', '\r'));
          await expect(typingForm(page).getByRole('status')).toContainText('characters were typed');
        });
      }
    });
  });
}

test('2,000 characters at 100 a second arrive exactly', async ({ page }) => {
  test.setTimeout(240_000);
  const estate = await startRealEstate('direct', { reads: 'scancodes' });
  estate.listen('de', 'long.txt');
  await expect.poll(() => estate.written('long.txt')).toBe('');
  await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
  await expectLive(page);
  await openTyping(page);
  await chooseTyping(page, { layout: 'German', rate: 100 });
  const text = Array.from({ length: 2000 }, (_, n) => ascii[(n * 7) % ascii.length])
    .join('')
    .replaceAll('^', 'ß');
  await typeText(page, text);
  await expect(typingForm(page).getByRole('status')).toContainText('All 2000 characters', {
    timeout: 180_000,
  });
  await expect.poll(() => estate.written('long.txt')).toBe(text);
  await estate.stop();
});
