import { expect, test } from './fixtures.ts';
import { expectLive } from './steps/console.ts';
import { isClean } from './steps/axe.ts';
import { find, found, palette } from './steps/find.ts';
import { signIn } from './steps/session.ts';

test('half an address leads to the console, by keyboard alone', async ({ page, product }) => {
  await signIn(page, product, 'helpdesk', '/settings');
  await find(page, '10.20.0.2');
  await expect(found(page, /^web-01/)).toBeVisible();
  while (!(await found(page, /^web-01/).getAttribute('aria-selected'))?.startsWith('true')) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Tab');
  await expect(palette(page).getByRole('menuitem', { name: /^Console/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/vms\/tower-demo\/[^/]+\/console$/);
  await expect(page.getByRole('status').filter({ hasText: 'Connected to web-01' })).toBeVisible();
});

test('what is typed before the palette is there is in its field, and no shortcut', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'operator');
  await page.route('**/Palette-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('we'); // e alone shows the events
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('b-01');
  await expect(palette(page).getByRole('combobox')).toHaveValue('web-01');
  await expect(found(page, /^web-01/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Events', exact: true })).toHaveCount(0);
});

test('a tower that is down is named, and what the other finds is shown', async ({ page, product }) => {
  await signIn(page, product, 'operator');
  await product.branch.setFaults({ down: true });
  try {
    await find(page, 'web-01');
    await expect(palette(page).getByText(/^Branch tower: /)).toBeVisible({ timeout: 30_000 });
    await expect(found(page, /web-01/).first()).toBeVisible();
  } finally {
    await product.branch.clearFaults();
  }
});

test('a tower that answers after 20 seconds holds nobody up, and its answer comes at the end', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'operator');
  await product.branch.setFaults({ slow: 20_000, on: ['get-vms'] });
  try {
    await find(page, 'web-01');
    await expect(found(page, /HQ tower/).first()).toBeVisible();
    await expect(
      palette(page).getByText('Branch tower has not answered yet; the rest is here.'),
    ).toBeVisible();
    const first = await palette(page).getByRole('option').first().textContent();
    await expect(found(page, /br-web-01/)).toBeVisible({ timeout: 40_000 });
    await expect(palette(page).getByRole('option').first()).toHaveText(first ?? '');
  } finally {
    await product.branch.clearFaults();
  }
});

test('no shortcut fires while somebody types or inside a console', async ({ page, product }) => {
  await signIn(page, product, 'helpdesk');
  await page.getByRole('searchbox').fill('');
  await page.keyboard.type('a?');
  await expect(page.getByRole('searchbox')).toHaveValue('a?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  await find(page, 'web-10');
  await expect(found(page, /web-10/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expectLive(page);
  await page.locator('canvas').first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('?');
  await expect.poll(() => product.estate.typed('web-10')).toContain('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+Alt+Shift');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('the palette, its actions and the shortcuts are clean for axe in both themes', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'viewer', '/settings');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await isClean(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await find(page, 'web-01');
  await expect(found(page, /web-01/).first()).toBeVisible();
  await isClean(page);
  await page.keyboard.press('Tab');
  await expect(palette(page).getByRole('menuitem', { name: /^Console/ })).toContainText('Helpdesk');
  await isClean(page);
});
