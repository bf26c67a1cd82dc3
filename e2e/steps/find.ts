import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' });
export const found = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });

/** Opens the palette as a hand on the keyboard does, and types. */
export async function find(page: Page, text: string) {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
}
