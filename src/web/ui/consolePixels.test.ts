import { expect, it } from 'vitest';
import { renderingOf } from './consolePixels.ts';

it.each([
  [800, 800, 1, 'pixelated'],
  [400, 800, 2, 'pixelated'], // one of the guest's on one of a HiDPI screen's
  [800, 800, 2, 'pixelated'], // one on four
  [533.33, 800, 1.5, 'pixelated'],
  [800, 800, 1.5, 'auto'],
  [640, 800, 1, 'auto'],
  [400, 800, 1, 'auto'], // smaller: every other pixel would be lost
  [0, 0, 1, 'auto'],
] as const)('%d CSS pixels for %d of the guest at ratio %d are %s', (shown, width, ratio, rendering) => {
  expect(renderingOf(shown, width, ratio)).toBe(rendering);
});
