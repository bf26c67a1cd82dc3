import { statusPage } from '../src/contract/services/drs.examples.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

test('replication jobs are kept fresh as the vendor’s page asks, and one is paused and goes on', async ({
  page,
  product,
}) => {
  test.setTimeout(150_000); // jobs take their time, and axe looks at two pages twice
  await signIn(page, product, 'operator', '/services/replication?is=moving&sort=delay&dir=desc');
  const grid = page.getByRole('grid');
  await expect(grid).toContainText('Replicating changes');
  await isClean(page);
  await fitsWidths(page);

  // What arrived at the cloud is what its walk-through sends, field by field.
  const asked = () => product.cloud.requests('/jobs/batch-status');
  await expect.poll(async () => (await asked()).length, { timeout: 20_000 }).toBeGreaterThan(0);
  const [first] = await asked();
  expect(first).toMatchObject({ method: 'POST', status: 200 });
  expect(first!.path).toMatch(/^\/drs\/v3\/[0-9a-f]{32}\/jobs\/batch-status$/);
  const body = first!.body as typeof statusPage.request;
  expect(Object.keys(body)).toEqual(Object.keys(statusPage.request));
  expect(Object.keys(body.page_req)).toEqual(Object.keys(statusPage.request.page_req));
  expect(body.page_req.cur_page).toBe(statusPage.request.page_req.cur_page);
  expect(body.jobs.length).toBeGreaterThan(40);
  expect(body.page_req.per_page).toBeGreaterThanOrEqual(body.jobs.length);

  const replicating = page.getByRole('row').filter({ hasText: 'Replicating changes' });
  await replicating.first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Source' })).toContainText('192.0.2.');
  await isClean(page);
  await fitsWidths(page);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('/jobs/batch-pause-task');
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.reload(); // the job in the tray survives it
  await expect(page.getByText(`Pause replication job ${name}`).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('banner').or(page.locator('main')).getByText('Paused').first()).toBeVisible();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(page.locator('main').getByText('Replicating changes').first()).toBeVisible({
    timeout: 45_000,
  });
});
