import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Running } from '../product.ts';

/** Signs in on whatever page is shown; stays where the address points to. */
export async function signIn(page: Page, product: Running, role: string, path = '/vms') {
  await page.goto(new URL(path, product.url).href);
  await fillSignIn(page, role, product.passwords[role] ?? '');
  // The sign-in has a main part too: going elsewhere while it is under way would break it off.
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
  await expect(page.getByRole('main')).toBeVisible();
}

export async function fillSignIn(page: Page, name: string, password: string) {
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
