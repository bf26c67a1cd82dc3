import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startProduct, type Product } from '../product.ts';
import { signIn } from '../steps/session.ts';
import { report } from './report.ts';
import { median } from './rig.ts';

const turns = 9;
const path = '/vms?scope=tower-demo';

test('the list of 100,000 machines against that of 100', async ({ browser }) => {
  const estates = await Promise.all(
    [100, 100_000].map((vms) => startProduct({ WHEELHOUSE_DEMO_VMS: String(vms) })),
  );
  const people = await Promise.all(
    estates.map(async (product) => {
      const context = await browser.newContext();
      await signIn(await context.newPage(), product, 'helpdesk', path);
      await timeToRows(context, product); // who comes first fills the caches of all
      return { context, product, samples: [] as number[] };
    }),
  );
  // In turns, so that whatever else this machine does falls on both.
  for (let turn = 0; turn < turns; turn += 1)
    for (const { context, product, samples } of people) samples.push(await timeToRows(context, product));
  const [few = NaN, many = NaN] = people.map(({ samples }) => median(samples));
  await Promise.all(people.map(({ context }) => context.close()));
  await Promise.all(estates.map((product) => product.stop()));
  report(
    'list: time to rows with 100,000 machines against 100',
    many / few,
    '≤ 1.2',
    `medians of ${turns}: ${many.toFixed(0)} and ${few.toFixed(0)} ms from the address to the painted rows`,
  );
});

/** Milliseconds from the address to the frame that has painted the first rows, in a tab of its own. */
async function timeToRows(context: BrowserContext, product: Product): Promise<number> {
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-body] [data-column=name] a')) return;
      observer.disconnect();
      // The frame after next has been painted when its callback runs.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('rows')));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await tab.goto(new URL(path, product.url).href);
  const marked = await tab.waitForFunction(() => performance.getEntriesByName('rows')[0]?.startTime);
  const time = await marked.jsonValue();
  await tab.close();
  return time ?? NaN;
}

const loaded = 5000;

test('scrolling through 5,000 loaded rows', async ({ browser }) => {
  const product = await startProduct({ WHEELHOUSE_DEMO_VMS: '6000' });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, product, 'helpdesk', path);
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await loadRows(page);
  const frames = await scroll(page);
  await context.close();
  await product.stop();
  const seconds = frames.reduce((sum, each) => sum + each, 0) / 1000;
  report(
    'list: frames a second while 5,000 loaded rows are scrolled',
    frames.length / seconds,
    '≥ 55',
    `${seconds.toFixed(0)} s at 60 px a frame; median frame ${median(frames).toFixed(1)} ms, longest ${Math.max(...frames).toFixed(0)} ms`,
  );
});

/** Goes down the list until so many rows have come. */
const loadRows = (page: Page) =>
  page.evaluate(async (count) => {
    const grid = document.querySelector('[role=grid]')!;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const height = document.querySelector('[data-body] > [role=row]')!.clientHeight + 1;
    while (grid.scrollTop + grid.clientHeight < count * height) {
      grid.scrollTop += 50 * height;
      await frame();
      while (grid.querySelector('[data-body] > [aria-busy]')) await frame();
    }
    grid.scrollTop = 0;
    await frame();
  }, loaded);

/** Milliseconds of each frame while the list is scrolled down, from the first row on. */
const scroll = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const grid = document.querySelector('[role=grid]')!;
        const frames: number[] = [];
        let before: number | undefined;
        function step(now: number) {
          if (before !== undefined) frames.push(now - before);
          before = now;
          if (frames.length === 600) {
            resolve(frames);
            return;
          }
          grid.scrollTop += 60;
          requestAnimationFrame(step);
        }
        requestAnimationFrame(step);
      }),
  );
