import type { Page } from '@playwright/test';
import { consoleOf } from './console.ts';

/** The form that types text; opened by its tool. */
export const typingForm = (page: Page) => consoleOf(page).getByRole('form', { name: 'Type text' });

export async function openTyping(page: Page) {
  await consoleOf(page).getByRole('button', { name: 'Type text' }).click();
  await typingForm(page).getByLabel('Text to type').waitFor();
}

export async function chooseTyping(page: Page, choices: { layout?: string; rate?: number }) {
  const form = typingForm(page);
  if (choices.layout) await form.getByLabel('Keyboard layout').selectOption(choices.layout);
  if (choices.rate) await form.getByLabel('Keys per second').selectOption(String(choices.rate));
}

export async function typeText(page: Page, text: string) {
  const form = typingForm(page);
  await form.getByLabel('Text to type').fill(text);
  await form.getByRole('button', { name: 'Type', exact: true }).click();
}
