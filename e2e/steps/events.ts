import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The rows of the events that say all of these, newest first. */
export function eventRows(page: Page, ...words: (string | RegExp)[]): Locator {
  let rows = page.getByRole('grid', { name: 'Events' }).locator('[data-body] > [role=row]');
  for (const word of words) rows = rows.filter({ hasText: word });
  return rows;
}

/** Waits until every scope on screen is connected. */
export async function isLive(page: Page) {
  const states = page.getByText('Live', { exact: true });
  await expect(states.first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Connecting…')).toHaveCount(0);
  // The pointer lies where the sign-in was, over the list, which would hold still.
  await page.mouse.move(2, 2);
}
