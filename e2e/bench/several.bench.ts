import { test } from '@playwright/test';
import { startProduct, type Product } from '../product.ts';
import { listVms, signInByApi } from '../steps/api.ts';
import { signIn } from '../steps/session.ts';
import { median } from './rig.ts';
import { report } from './report.ts';

const count = 8;
const move = { framesPerSecond: 15, width: 320, height: 240 };

let product: Product;
test.beforeAll(async () => void (product = await startProduct()));
test.afterAll(() => product.stop());

test('eight consoles in one page', async ({ page }) => {
  test.setTimeout(300_000);
  const vms = (await listVms(await signInByApi(product, 'admin')))
    .filter(({ status }) => status === 'RUNNING')
    .slice(0, count);
  const of = vms.map(({ id }) => `tower-demo.${id}`).join(',');
  await signIn(page, product, 'operator', `/vms/consoles?of=${of}`);
  const live = page.getByText('Live', { exact: true });
  await live.nth(count - 1).waitFor({ timeout: 60_000 });
  for (const { name } of vms) await product.estate.play(name, move);
  await page.waitForTimeout(3000); // the meters look at the last seconds, which still were a picture at rest
  const rates: number[] = [];
  for (let second = 0; second < 10; second++) {
    await page.waitForTimeout(1000); // a frame rate is one of a second
    const meters = await page.getByText(/\d+ fps/).allTextContents();
    rates.push(...meters.map((meter) => Number(/(\d+) fps/.exec(meter)?.[1])));
  }
  const condition = `${count} consoles side by side, each 320×240 of noise in 1024×768 moved 15 times a second, over 10 s`;
  report('frames per second of each console, least', Math.min(...rates), '≥ 10', condition);
  report('frames per second of each console, median', median(rates), '≥ 10', condition);
});
