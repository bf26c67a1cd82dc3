import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const themes = ['light', 'dark'] as const;
/** What a theme can change; all else axe looks at is the same in both. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Nothing on the page, as it is now, offends axe in any of these themes. */
export async function isClean(page: Page, inThemes: readonly (typeof themes)[number][] = themes) {
  for (const [turn, colorScheme] of inThemes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveClass(new RegExp(colorScheme));
    // Nothing here is framed: axe's newer way opens a second page for each look at this one.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    if (turn > 0) axe.withRules(ofColour);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      colorScheme,
    ).toEqual([]);
  }
}

/** Nothing on the page scrolls sideways, on a phone and on a desk; it is left as wide as on a desk. */
export async function fitsWidths(page: Page) {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(overflow, { message: `${page.url()} at ${width} px` }).toBeLessThanOrEqual(0);
  }
}
