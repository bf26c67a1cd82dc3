import { clientId, clientSecret, startProvider } from '../../src/bff/testing/oidcProvider.ts';
import { expect, test } from '../fixtures.ts';
import { startConfigured } from '../product.ts';
import { isClean } from '../steps/axe.ts';

const configOf = (issuer: string) => `
auth:
  oidc: { issuer: '${issuer}', clientId: ${clientId}, clientSecret: ${clientSecret}, name: Company ID }
  contact: the service desk, extension 4711
grants: [{ group: helpdesk, role: helpdesk }, { group: admins, role: admin }]
scopes:
  hq: { vendor: cloudtower, url: 'http://127.0.0.1:9', apiKey: none }
`;

test('a person signs in at a real provider on another site, comes back after a sign-out elsewhere, and leaves', async ({
  page,
  context,
}) => {
  const provider = await startProvider();
  const running = await startConfigured(configOf(provider.issuer), {});
  try {
    provider.trust(running.url);
    provider.people.set('olga', ['helpdesk']);
    provider.people.set('rob', ['cooks']);
    const here = `${running.url}/vms?q=web`;
    const atProvider = page.getByRole('link', { name: 'Sign in with Company ID' });
    const account = page.getByRole('button', { name: /^Account/ });

    await page.goto(here);
    await expect(page.getByLabel('User name')).toBeVisible(); // both ways stand side by side
    await isClean(page);

    await atProvider.click();
    await expect(page.getByRole('heading', { name: 'Single sign-on' })).toBeVisible();
    await page.getByLabel('Account').fill('rob');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('no role anywhere yet');
    await expect(page.getByRole('alert')).toContainText('the service desk, extension 4711');
    expect(page.url()).toBe(here);
    await isClean(page);
    await context.clearCookies({ domain: 'localhost' }); // rob leaves the provider

    await atProvider.click();
    await page.getByLabel('Account').fill('olga');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(account).toBeVisible();
    expect(page.url()).toBe(here);

    // Signed out at the provider: the page waits beneath, and one click in a window of its own brings it back.
    const token = await provider.logoutToken({ sub: 'olga' });
    await fetch(`${running.url}/api/session/oidc/backchannel`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
    const focus = () => page.evaluate(() => globalThis.dispatchEvent(new Event('focus'))); // headless windows get none
    await focus();
    const layer = page.getByRole('dialog', { name: 'Sign in to Wheelhouse' });
    await expect(layer).toBeVisible();
    const opened = context.waitForEvent('page');
    await layer.getByRole('link', { name: 'Sign in with Company ID' }).click();
    const window = await opened;
    if (!window.isClosed()) await window.waitForEvent('close');
    await focus();
    await expect(layer).toBeHidden();
    await expect(account).toBeVisible();

    await account.click();
    await page.getByText('Sign out').click();
    await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/session/end`));
    expect(page.url()).not.toContain('token');
    await page.getByRole('button', { name: /yes/i }).click();
    await expect(page).toHaveURL(`${running.url}/`);
    await expect(atProvider).toBeVisible();
  } finally {
    await running.stop();
    await provider.stop();
  }
});
