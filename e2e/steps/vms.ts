import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

// A story that changes a machine, or types into its guest, has one that no other story names: the stories of one worker share
// an estate. web-01 is everybody's to look at.

/** Types what the caller says into the search and waits for the row. */
export async function findVm(page: Page, name: string) {
  await page.getByRole('searchbox').fill(name);
  await expect(vmLink(page, name)).toBeVisible();
}

export const vmLink = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

export async function openVm(page: Page, name: string) {
  await findVm(page, name);
  await vmLink(page, name).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Confirms an action of the VM's page, as far as its dialog. */
export async function act(page: Page, action: string) {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: action }).click();
}

/** Chooses one of the actions that are in the menu of a VM's page. */
export async function chooseAction(page: Page, action: string) {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** A part of a VM's page by its heading. */
export const sectionOf = (page: Page, title: string) => page.getByRole('region', { name: title });

/** Goes with Tab alone to what is wanted. */
export async function tabTo(page: Page, wanted: Locator) {
  for (let step = 0; step < 30; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
