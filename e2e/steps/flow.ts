import type { CDPSession, JSHandle, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** What the pane says became of the messages. */
export interface Figures {
  received: number;
  filled: number;
  kept: number;
  duplicate: number;
  notForUs: number;
  past: number;
  unseen: number;
}
const words: Record<keyof Figures, RegExp> = {
  received: /([\d,]+) received/,
  filled: /([\d,]+) from the audit trail/,
  kept: /([\d,]+) in the rows/,
  duplicate: /([\d,]+) told twice/,
  notForUs: /([\d,]+) of other kinds/,
  past: /([\d,]+) older ones let go/,
  unseen: /([\d,]+) lost unseen/,
};

export async function readFigures(page: Page): Promise<Figures> {
  const text = (await page.getByRole('main').locator('[data-figures]').textContent()) ?? '';
  const read = (name: keyof Figures) => Number(words[name].exec(text)?.[1]?.replaceAll(',', '') ?? 0);
  return {
    ...{ received: read('received'), filled: read('filled'), kept: read('kept') },
    ...{
      duplicate: read('duplicate'),
      notForUs: read('notForUs'),
      past: read('past'),
      unseen: read('unseen'),
    },
  };
}

/** Of all that came, by the broker or out of the audit trail, what the pane does not account for. */
export const unaccounted = ({ received, filled, kept, duplicate, notForUs, past, unseen }: Figures) =>
  received + filled - (kept + duplicate + notForUs + past + unseen);

/** Waits until the pane says that so many have come, and that each is in one of its other figures. */
export async function expectAccounted(page: Page, received: number) {
  await expect.poll(async () => (await readFigures(page)).received, { timeout: 30_000 }).toBe(received);
  const figures = await readFigures(page);
  expect(unaccounted(figures)).toBe(0);
  expect(figures.duplicate).toBe(0);
}

interface Recorded {
  /** Those of the page's only thread, in milliseconds since it was opened. */
  longTasks: { at: number; ms: number }[];
  /** Of each frame while the list is scrolled, in milliseconds. */
  frames: number[];
}

/** Records what a person would feel: long tasks always, and frames while the list is scrolled. */
export const startRecorder = (page: Page): Promise<JSHandle<Recorded>> =>
  page.evaluateHandle(() => {
    const recorded: Recorded = { longTasks: [], frames: [] };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        recorded.longTasks.push({ at: startTime, ms: duration });
    }).observe({ type: 'longtask' });
    return recorded;
  });

/** Down the list for so long, at 40 px a frame, and back to the newest. */
export const scrollDown = (recorder: JSHandle<Recorded>, ms: number) =>
  recorder.evaluate(
    (recorded, lasting) =>
      new Promise<void>((resolve) => {
        const grid = document.querySelector('main [role=grid]')!;
        const began = performance.now();
        let before: number | undefined;
        function step(now: number) {
          if (before !== undefined) recorded.frames.push(now - before);
          before = now;
          if (now - began > lasting) {
            grid.scrollTop = 0;
            resolve();
            return;
          }
          grid.scrollTop += 40;
          requestAnimationFrame(step);
        }
        requestAnimationFrame(step);
      }),
    ms,
  );

/** What the page's scripts hold, in bytes. Collecting is a long task of its own: it is not counted among the pane's. */
export async function heldBytes(devtools: CDPSession, recorder: JSHandle<Recorded>): Promise<number> {
  const from = await recorder.evaluate(() => performance.now());
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await recorder.evaluate(async (recorded, since) => {
    await new Promise((resolve) => setTimeout(resolve, 100)); // observers hear of a task after it
    recorded.longTasks = recorded.longTasks.filter(({ at, ms }) => at + ms < since);
  }, from);
  return usedSize;
}
