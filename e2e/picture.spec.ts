import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { consoleOf, expectLive, screenOf } from './steps/console.ts';
import { signIn } from './steps/session.ts';
import { openVm } from './steps/vms.ts';

test.use({ deviceScaleFactor: 2 });

test.beforeEach(async ({ page, product }) => {
  await signIn(page, product, 'helpdesk');
  await openVm(page, 'web-01');
  await expectLive(page);
});

test('shows each pixel of the guest on one of a HiDPI screen, and fits again', async ({ page }) => {
  await consoleOf(page).getByRole('button', { name: 'Picture', exact: true }).click();
  const tray = page.getByRole('group', { name: 'Picture' });
  const shown = () =>
    screenOf(page).evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
      const scale = (canvas.getBoundingClientRect().width * devicePixelRatio) / canvas.width;
      return { scale: Math.round(scale * 100) / 100, rendering: canvas.style.imageRendering };
    });
  await tray.getByLabel('Size').selectOption('Pixel by pixel');
  await expect.poll(shown).toEqual({ scale: 1, rendering: 'pixelated' });
  await tray.getByLabel('Size').selectOption('Scale to fit');
  await expect.poll(async () => (await shown()).scale).not.toBe(1);
  // A stage that grows back to what it was is filled again.
  const fitted = (await shown()).scale;
  await page.setViewportSize({ width: 700, height: 600 });
  await expect.poll(async () => (await shown()).scale).toBeLessThan(fitted);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(async () => (await shown()).scale).toBe(fitted);
  await expect(tray.getByText(/\d+ ms · \d+ fps · \d+ kB\/s/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Picture"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a screenshot says which VM it shows, when it was taken and by whom', async ({ page }) => {
  await consoleOf(page).getByRole('button', { name: 'Picture', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Screenshot' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^web-01 \d{4}-\d\d-\d\dT[\d-]+\.png$/);
  const png = await readFile(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const text = png.toString('latin1');
  for (const words of ['Title\0\0\0\0\0web-01', 'Author\0\0\0\0\0helpdesk', 'Creation Time\0\0\0\0\x0020'])
    expect(text).toContain(words);
});

test('in full screen the bar hides, and Ctrl+Alt+Shift brings it back', async ({ page }) => {
  const bar = page.getByRole('toolbar', { name: 'Console tools' });
  await consoleOf(page).getByRole('button', { name: 'Full screen' }).click();
  await page.mouse.move(700, 600);
  await screenOf(page).click();
  await expect.poll(async () => (await bar.boundingBox())?.y).toBeLessThan(-20);
  await page.keyboard.press('Control+Alt+Shift');
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
  await page.mouse.move(700, 600);
  await screenOf(page).click();
  await expect.poll(async () => (await bar.boundingBox())?.y).toBeLessThan(-20);
  await page.mouse.move(700, 3);
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
});

test('a console in a window of its own closes when its person signs out', async ({ page }) => {
  const opening = page.waitForEvent('popup');
  await consoleOf(page).getByRole('link', { name: 'Open on a page of its own' }).click();
  const popOut = await opening;
  await expect(popOut.getByText('Live', { exact: true })).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: /^Account/ }).click();
  const closed = popOut.waitForEvent('close');
  await page.getByText('Sign out').click();
  await closed;
});
