import { expect, test, type Page } from '@playwright/test';
import { colourAt, consoleOf, expectCut, expectLive, screenOf, typeInGuest } from '../steps/console.ts';
import { signIn } from '../steps/session.ts';
import { background, cutInGuest, missing, secrets, startRealEstate, type RealEstate } from './desktop.ts';

test.skip(missing.length > 0, `a real desktop needs ${missing.join(', ')}`);

for (const route of ['forwarded', 'direct'] as const) {
  test.describe(`a TigerVNC desktop, ${route}`, () => {
    let estate: RealEstate;
    const allow = { clipboardIn: route !== 'direct' };
    test.beforeAll(async () => void (estate = await startRealEstate(route, { allow })));
    test.afterAll(() => estate.stop());

    test('shows its pixels, takes typed text, comes back after a cut and tells no secret', async ({
      page,
    }) => {
      const seen: string[] = [];
      page.on('websocket', (socket) => seen.push(socket.url()));
      page.on('response', (response) => {
        seen.push(response.url());
        void response.text().then(
          (text) => seen.push(text),
          () => undefined,
        );
      });
      await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
      await expectLive(page);
      await expect.poll(() => colourAt(page, 400, 560)).toBe(background);

      await typeInGuest(page, `echo 'It is 7 > 6 & {ok} \\ @|~' $((6*7)) > first.txt\n`);
      await expect.poll(() => estate.written('first.txt')).toBe('It is 7 > 6 & {ok} \\ @|~ 42\n');

      await estate.stopGateway();
      await expectCut(page);
      estate.startGateway();
      await expectLive(page, 30_000);
      await typeInGuest(page, 'echo back again > second.txt\n');
      await expect.poll(() => estate.written('second.txt')).toBe('back again\n');

      const everything = `${seen.join('\n')}\n${estate.product.output()}`;
      for (const secret of secrets) expect(everything.includes(secret), secret.slice(0, 4)).toBe(false);
    });

    if (route === 'forwarded')
      test('behind a proxy that is slow, cuts in its own time and breaks its TLS, is back without a click', async ({
        page,
      }) => {
        const { path } = estate;
        await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
        await expectLive(page);
        path.delay(300);
        await typeInGuest(page, 'echo late > late.txt\n');
        await expect.poll(() => estate.written('late.txt')).toBe('late\n');
        path.delay(0);
        // Proxies cut after 21, 40 or 300 seconds: here in hundredths of the last, in tenths of the others.
        for (const [nth, aliveMs] of [2100, 4000, 3000].entries()) {
          await page.waitForTimeout(aliveMs);
          path.cut();
          await expectCut(page);
          path.mend();
          await expectLive(page);
          await typeInGuest(page, `echo back > back-${nth}.txt\n`);
          await expect.poll(() => estate.written(`back-${nth}.txt`)).toBe('back\n');
        }
        const ticket = page.waitForRequest(
          (request) => request.method() === 'POST' && request.url().endsWith('/api/consoles'),
        );
        path.spoil();
        await ticket;
        await expectLive(page);
        await typeInGuest(page, 'echo whole > whole.txt\n');
        await expect.poll(() => estate.written('whole.txt')).toBe('whole\n');
      });

    if (route === 'direct')
      test('bad day: its desktop changes size every second, and is worked on all the same', async ({
        page,
      }) => {
        await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
        await expectLive(page);
        await consoleOf(page).getByRole('button', { name: 'Picture', exact: true }).click();
        const tray = page.getByRole('group', { name: 'Picture' });
        await tray.getByLabel('Size').selectOption('Resize the guest');
        const width = () => screenOf(page).evaluate((canvas) => (canvas as HTMLCanvasElement).width);
        const widths = new Set<number>();
        for (const wide of [1300, 1100, 1400, 1000, 1440]) {
          const before = await width();
          await page.setViewportSize({ width: wide, height: 900 });
          await expect.poll(width).not.toBe(before);
          widths.add(await width());
          await page.waitForTimeout(1000);
        }
        expect(widths.size).toBeGreaterThan(3);
        await expectLive(page);
        await typeInGuest(page, 'echo steady > steady.txt\n');
        await expect.poll(() => estate.written('steady.txt')).toBe('steady\n');
      });

    if (route === 'direct')
      test('tells what was cut in it', async ({ page }) => {
        const frames = framesOf(page);
        await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
        await expectLive(page);
        await typeInGuest(page, `${cutInGuest('from-the-guest')}\n`);
        await expect.poll(() => frames.join('').includes('from-the-guest')).toBe(true);
      });

    test('that falls silent is said to be slow, and is back by itself with a new ticket', async ({
      page,
    }) => {
      let tickets = 0;
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/api/consoles')) tickets += 1;
      });
      await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
      await expectLive(page);
      estate.silence();
      await expect(page.getByText('Slow', { exact: true }).first()).toBeVisible({ timeout: 10_000 });
      // It says that it is frozen for a quarter of a second only, then it is healed: a second ticket tells it for good.
      await expect.poll(() => tickets, { timeout: 20_000 }).toBe(2);
      await expectLive(page);
      await typeInGuest(page, 'echo thawed > thawed.txt\n');
      await expect.poll(() => estate.written('thawed.txt')).toBe('thawed\n');
    });

    test('shows the picture and takes no key when only watched', async ({ page }) => {
      await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
      await expectLive(page);
      await page.getByRole('button', { name: 'View only' }).click();
      await expectLive(page);
      await expect.poll(() => colourAt(page, 400, 560)).toBe(background);
      await screenOf(page).click();
      await page.keyboard.type('echo never > never.txt\n');
      await page.getByRole('button', { name: 'View only' }).click();
      await expectLive(page);
      await typeInGuest(page, 'echo seen > seen.txt\n');
      await expect.poll(() => estate.written('seen.txt')).toBe('seen\n');
      expect(await estate.written('never.txt')).toBeUndefined();
    });
  });
}

test.describe('a TigerVNC desktop with a password', () => {
  let estate: RealEstate;
  test.beforeAll(async () => {
    estate = await startRealEstate('forwarded', {
      ...{ vncPassword: 'open-up', allow: { clipboardOut: false } },
    });
  });
  test.afterAll(() => estate.stop());

  test('asks for it, says when it is wrong, and lets the right one in', async ({ page }) => {
    await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
    const dialog = page.getByRole('dialog');
    const password = dialog.getByRole('textbox', { name: 'Password' });
    await password.fill('not-this');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await expect(password).toHaveValue('');
    await password.fill('open-up');
    await page.keyboard.press('Enter');
    await expectLive(page);
    await expect.poll(() => colourAt(page, 400, 560)).toBe(background);
  });

  test('keeps what was cut in it, for its clipboard is not let out', async ({ page }) => {
    const frames = framesOf(page);
    await signIn(page, estate.product, 'helpdesk', '/vms/tower-real/vm1');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Password' }).fill('open-up');
    await page.keyboard.press('Enter');
    await expectLive(page);
    await typeInGuest(page, `${cutInGuest('from-the-guest')}; echo cut > cut.txt\n`);
    await expect.poll(() => estate.written('cut.txt')).toBe('cut\n');
    // The picture goes on behind it.
    await page.keyboard.type(`printf '\\033[48;5;196m\\033[2J'\n`, { delay: 20 });
    await expect.poll(() => colourAt(page, 400, 300)).toBe('#ff0000');
    expect(frames.join('').includes('from-the-guest')).toBe(false);
  });
});

/** What the console's server says to the page, as it comes. */
function framesOf(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString('latin1'))),
  );
  return frames;
}
