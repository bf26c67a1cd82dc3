import { test } from '@playwright/test';
import { startProduct, type Product } from '../product.ts';
import { expectLive } from '../steps/console.ts';
import { signIn } from '../steps/session.ts';
import { chooseTyping, openTyping, typeText, typingForm } from '../steps/typing.ts';
import { openVm } from '../steps/vms.ts';
import { report } from './report.ts';

const length = 2000;
const rate = 100;

let product: Product;
test.beforeAll(async () => void (product = await startProduct()));
test.afterAll(() => product.stop());

test('a long text typed at 100 keys a second', async ({ page }) => {
  await signIn(page, product, 'helpdesk');
  await openVm(page, 'web-01');
  await expectLive(page);
  await openTyping(page);
  await chooseTyping(page, { layout: 'English (US)', rate });
  // No Shift: the guest remembers 4,096 key events, two of each character.
  const keys = 'abcdefghijklmnopqrstuvwxyz 0123456789';
  const text = Array.from({ length }, (_, n) => keys[(n * 7) % keys.length]).join('');
  const began = performance.now();
  await typeText(page, text);
  await typingForm(page)
    .getByText(/were typed/)
    .waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - began) / 1000;
  const typed = await product.estate.typed('web-01');
  const inPlace = [...text].filter((character, n) => typed[n] === character).length;
  report(
    `characters of ${length} typed at ${rate} a second that arrived in their place`,
    typed.length === length ? inPlace : Math.min(inPlace, length - 1),
    `${length}`,
    `${seconds.toFixed(1)} s through page, BFF and relay into the demo estate's guest`,
  );
});
