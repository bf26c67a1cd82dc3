import { Secret, TOTP } from 'otpauth';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './steps/api.ts';
import { isClean } from './steps/axe.ts';
import { consoleOf, expectLive, screenOf } from './steps/console.ts';
import { fillSignIn, signIn } from './steps/session.ts';
import { openVm, vmLink } from './steps/vms.ts';

test('a wrong password is told where it was typed, and nothing typed is lost', async ({ page, product }) => {
  await page.goto('/vms?q=web-01');
  await fillSignIn(page, 'helpdesk', 'not this one');
  await expect(page.getByRole('alert')).toContainText('User name or password is wrong.');
  await expect(page.getByLabel('User name')).toHaveValue('helpdesk');
  await fillSignIn(page, 'helpdesk', product.passwords['helpdesk'] ?? '');
  await expect(vmLink(page, 'web-01')).toBeVisible();
});

test('a session that ends elsewhere stops the page at once, and the person comes back to where they were', async ({
  page,
  context,
  product,
}) => {
  await signIn(page, product, 'helpdesk', '/vms?q=web&status=RUNNING');
  await expect(vmLink(page, 'web-01')).toBeVisible();
  const here = page.url();
  const session = await context.cookies();
  const csrf = ((await (await page.request.get('/api/session')).json()) as { csrf: string }).csrf;
  await page.request.delete('/api/session', { headers: { origin: product.url, 'x-csrf-token': csrf } });
  expect(session).toHaveLength(1);

  await expect(page.getByRole('heading', { name: 'Sign in to Wheelhouse' })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByLabel('User name')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname); // its own parts may still be on their way
  });
  // Longer than any poll of the page: whoever still asked would be seen.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 8000)));
  expect(asked).toEqual([]);

  await fillSignIn(page, 'helpdesk', product.passwords['helpdesk'] ?? '');
  await expect(vmLink(page, 'web-01')).toBeVisible();
  expect(page.url()).toBe(here);
});

test('a second factor is set up, asked for, and removed by an administrator for who lost it', async ({
  page,
  product,
}) => {
  const password = 'a password of my own';
  const admin = await signInByApi(product, 'admin');
  await admin('POST', '/api/people', { name: 'mia', password, groups: ['viewer'] });
  await page.goto('/settings#signing-in');
  await fillSignIn(page, 'mia', password);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Current password').fill(password);
  await page.keyboard.press('Enter');
  const key = await page.getByRole('dialog').locator('code').textContent();
  await isClean(page);
  const app = new TOTP({ secret: Secret.fromBase32(key?.replaceAll(' ', '') ?? '') });
  await page.getByLabel('Code').fill(app.generate());
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^On since/)).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/settings');
  await fillSignIn(page, 'mia', password);
  await expect(page.getByLabel('Code')).toBeFocused();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^This code is not right/)).toBeVisible();
  await isClean(page);
  // The one just used is spent; the next is taken a moment early.
  await page.getByLabel('Code').fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  await admin('DELETE', '/api/people/mia/second-factor');
  await page.context().clearCookies();
  await page.goto('/settings');
  await fillSignIn(page, 'mia', password);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('signing out ends the console', async ({ page, product }) => {
  const admin = await signInByApi(product, 'admin');
  await signIn(page, product, 'operator');
  await openVm(page, 'web-01');
  await expectLive(page);
  const live = async () =>
    ((await admin('GET', '/api/consoles')) as { user: string }[]).filter(({ user }) => user === 'operator')
      .length;
  await expect.poll(live).toBe(1);
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByText('Sign out').click();
  await expect(page.getByRole('heading', { name: 'Sign in to Wheelhouse' })).toBeVisible();
  await expect.poll(live).toBe(0);
});

test('an administrator ends a console, and the person on it reads why', async ({ page, product }) => {
  const admin = await signInByApi(product, 'admin');
  await signIn(page, product, 'helpdesk');
  await openVm(page, 'web-01');
  await expectLive(page);
  const consoles = (await admin('GET', '/api/consoles')) as { id: string; user: string }[];
  await admin('DELETE', `/api/consoles/${consoles.find(({ user }) => user === 'helpdesk')?.id ?? ''}`);
  await expect(consoleOf(page).getByText(/admin/).first()).toBeVisible();
  // No endless retry after a refusal: it stays so until somebody wants otherwise.
  await consoleOf(page).getByRole('button', { name: 'Reconnect' }).first().click();
  await expectLive(page);
});

test('a viewer sees everything, may change nothing and is told why', async ({ page, product }) => {
  await signIn(page, product, 'viewer');
  await openVm(page, 'web-01');
  for (const action of ['Start', 'Restart', 'Shut down', 'Power off']) {
    await expect(page.getByRole('button', { name: action, exact: true })).toBeDisabled();
  }
  await expect(page.getByText(/needs? the role “Helpdesk”/i).first()).toBeAttached();
  await expect(screenOf(page)).toHaveCount(0);
});

for (const [language, heading, html] of [
  ['Deutsch', 'Virtuelle Maschinen', 'de'],
  ['简体中文', '虚拟机', 'zh-Hans'],
] as const) {
  test(`speaks ${language} from the sign-in on`, async ({ page, product }) => {
    await page.goto('/vms');
    await page.getByRole('button', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', html);
    await page.locator('input').first().fill('viewer');
    await page.locator('input[type=password]').fill(product.passwords['viewer'] ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  });
}
