import { test, type Page } from '@playwright/test';
import { startProduct, type Product } from '../product.ts';
import { openPath } from '../servers/path.ts';
import { consoleOf, expectLive } from '../steps/console.ts';
import { signIn } from '../steps/session.ts';
import { openVm } from '../steps/vms.ts';
import { median } from './rig.ts';
import { report } from './report.ts';

const cuts = 100;
/** As long as a console has to live to count as stable, and a little more. */
const betweenMs = 3300;
const givenUpMs = 30_000;

let product: Product;
test.beforeAll(async () => void (product = await startProduct()));
test.afterAll(() => product.stop());

const live = (page: Page) => consoleOf(page).getByText('Live', { exact: true });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('consoles whose path is cut', async ({ page }) => {
  test.setTimeout(cuts * (betweenMs + givenUpMs));
  const path = await openPath(product.url);
  await signIn(page, { ...product, url: path.url }, 'helpdesk');
  await openVm(page, 'web-01');
  await expectLive(page);
  const healed: number[] = [];
  for (let n = 0; n < cuts; n++) {
    await sleep(betweenMs);
    path.cut();
    await live(page).waitFor({ state: 'hidden' });
    await sleep((n * 370) % 2500); // away for up to two and a half seconds, each time another while
    path.mend();
    const back = performance.now();
    const isBack = await live(page)
      .waitFor({ timeout: givenUpMs })
      .then(
        () => true,
        () => false,
      );
    if (isBack) healed.push(performance.now() - back);
    else await page.reload();
  }
  const condition = `${cuts} cuts of the path between browser and BFF, 0 to 2.5 s long; nobody clicks`;
  report('cuts healed without a click, %', (100 * healed.length) / cuts, '≥ 99', condition);
  report('seconds from the path to the picture, median', median(healed) / 1000, '≤ 1', condition);
  report('seconds from the path to the picture, worst', Math.max(...healed) / 1000, '≤ 3', condition);
  await path.close();
});
