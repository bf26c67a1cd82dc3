import { readFile } from 'node:fs/promises';
import { issue } from '../src/sim/huawei/issue.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { found, palette } from './steps/find.ts';
import { signIn } from './steps/session.ts';

const day = 86_400_000;
const made = (...names: string[]) => issue({ names, from: Date.now() - day, to: Date.now() + 365 * day });
const file = (name: string, text: string) => ({
  ...{ name, mimeType: 'application/x-pem-file', buffer: Buffer.from(text) },
});

test('an administrator sees which certificate ends next and where it is used, and replaces it', async ({
  page,
  product,
}) => {
  test.setTimeout(150_000); // services take their time to serve what was pushed, and it is looked at every ten seconds
  await signIn(page, product, 'admin', '/certificates?q=example.cn');
  // What ends first comes first, among more than one walk of the vendor's list reaches.
  const first = page
    .getByRole('row')
    .filter({ hasText: /\d days?/, hasNotText: 'ended' })
    .first();
  await expect(first).toContainText('shop.example.cn');
  await expect(first).toContainText('ELB 2, CDN 2');
  await page.getByRole('link', { name: 'shop.example.cn' }).click();
  await expect(page.getByRole('list', { name: 'Where it is deployed' })).toContainText('cdn-1-10');
  await page.getByRole('link', { name: 'Replace' }).click();

  const fresh = made('shop.example.cn');
  await page
    .locator('input[type=file]')
    .setInputFiles([file('chain.pem', fresh.certificate + fresh.chain), file('key.pem', fresh.key)]);
  await expect(page.getByText('The key belongs to the certificate.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is in it' })).toContainText('shop.example.cn');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Once nothing serves the old one any more')).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole('listitem', { name: 'See that it serves: done' })).toBeVisible({
    timeout: 45_000,
  });
  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Nowhere that the vendor knows of.')).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole('textbox').fill('shop.example.cn');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('The certificate of shop.example.cn is replaced.')).toBeVisible({
    timeout: 20_000,
  });
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  );
  expect(kept).not.toContain(fresh.key.split('\n')[1]);
  expect(page.url()).not.toContain('KEY');
  await page.getByRole('link', { name: 'Open the new one' }).click();
  await expect(page.getByRole('list', { name: 'Where it is deployed' })).toContainText('elb-1-00');
});

test('an export is one download that the page does not show, and stands on record', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'admin', '/certificates?q=api.shop.example.org');
  await page.getByRole('link', { name: 'api.shop.example.org' }).click();
  await page.getByRole('button', { name: 'Export with key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('moves to another load balancer');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export with key' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('api.shop.example.org.pem');
  expect(await readFile(await saved.path(), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  await expect(dialog).toHaveCount(0);
  expect(await page.content()).not.toContain('PRIVATE KEY');
  await page.goto('/audit');
  await expect(page.getByText('Exported a certificate with its key').first()).toBeVisible();
});

test('the palette finds a database and a certificate by a part of its name', async ({ page, product }) => {
  await signIn(page, product, 'viewer');
  for (const [text, title] of [
    ['orders-01', 'dds-orders-01'],
    ['login.example.cn', 'login.example.cn'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).getByRole('combobox').fill(text);
    await found(page, title).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
});

test('databases and certificates are clean for axe in both themes, at 360 and 1440 px', async ({
  page,
  product,
}) => {
  test.setTimeout(240_000); // axe looks at six things twice, and takes its time on a busy machine
  const clean = async () => {
    await isClean(page);
    await fitsWidths(page);
  };
  await signIn(page, product, 'admin', '/databases?health=unhealthy');
  await expect(page.getByRole('grid')).toContainText('Data disk full');
  await expect(page.getByRole('grid')).toContainText('1 node abnormal');
  await clean();
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Topology' })).toBeVisible();
  await clean();
  await page.goto('/certificates');
  await expect(page.getByText('400 certificates')).toBeVisible({ timeout: 20_000 });
  await clean();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto('/certificates/import');
  const fresh = made('www.example.com');
  await page.locator('input[type=file]').setInputFiles(file('all.pem', fresh.certificate + fresh.key));
  await expect(page.getByText('Nobody vouches for it here')).toBeVisible();
  await clean();
  await page.goto('/expiry?q=www.example.com');
  await page.getByRole('button', { name: 'Note on www.example.com' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await clean();
  await page.keyboard.press('Escape');
  await clean();
});
