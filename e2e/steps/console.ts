import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Product } from '../product.ts';

/** The console's region of the page; its state is a word in it. */
export const consoleOf = (page: Page) => page.getByRole('region', { name: /console/i });

export async function expectLive(page: Page, timeout = 30_000) {
  await expect(consoleOf(page).getByText('Live', { exact: true })).toBeVisible({ timeout });
}

/** The console says that it was cut and that it comes back by itself. */
export async function expectCut(page: Page) {
  await expect(consoleOf(page).getByText('Live', { exact: true })).toBeHidden();
  await expect(consoleOf(page).getByText(/again/i).first()).toBeVisible();
}

/** Gives the screen the keyboard and types. */
export async function typeInGuest(page: Page, text: string) {
  await screenOf(page).click();
  await page.keyboard.type(text, { delay: 20 });
}

/** noVNC's own canvas; the one beside it keeps the last picture. */
export const screenOf = (page: Page): Locator => consoleOf(page).locator('canvas:not([aria-hidden])');

/** Signs in to the guest's own login, at the pace of its prompts. */
export async function logInToGuest(page: Page, { estate }: Product, vm: string) {
  const expectScreen = (words: RegExp) => expect.poll(() => estate.screen(vm)).toMatch(words);
  await expectScreen(/login:$/);
  await typeInGuest(page, 'root\n');
  await expectScreen(/Password:$/);
  await page.keyboard.type('secret\n', { delay: 20 });
  await expectScreen(/#$/);
}

/** Colours of a few points of the picture: what the canvas holds, not what the page says. */
export function colourAt(page: Page, x: number, y: number): Promise<string> {
  return screenOf(page).evaluate(
    (canvas, point) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 'no canvas';
      const [red = 0, green = 0, blue = 0] =
        canvas.getContext('2d')?.getImageData(point.x, point.y, 1, 1).data ?? [];
      return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    },
    { x, y },
  );
}
