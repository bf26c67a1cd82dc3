import type { Page } from '@playwright/test';
import { orderPages } from '../src/contract/services/bms.examples.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

async function pick(page: Page, label: string, typed: string) {
  await page.getByLabel(label, { exact: true }).fill(typed);
  await page.getByRole('option', { name: typed }).first().click();
}

test('the vendor’s walk-through: a server of each of the four kinds, and what arrived of it', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'admin', '/services/bare-metal');
  await expect(page.getByRole('grid')).toContainText('bms-oracle-01');
  await isClean(page);
  await fitsWidths(page);

  for (const [kind, { server }] of Object.entries(orderPages)) {
    await page.goto(`${product.url}/services/bare-metal/new`);
    await pick(page, 'Flavour', server.flavorRef);
    await pick(page, 'Availability zone', server.availability_zone);
    await page.getByLabel('Name', { exact: true }).fill(server.name);
    await pick(page, 'Image', 'CentOS');
    if ('root_volume' in server)
      await page.getByLabel('Size of the system disk').fill(String(server.root_volume.size));
    if ('data_volumes' in server) {
      await page.getByRole('button', { name: 'Add a data disk' }).click();
      await page.getByLabel('Size (GB)', { exact: true }).fill(String(server.data_volumes[0]!.size));
    }
    await pick(page, 'VPC', 'vpc-prod-data');
    await pick(page, 'Subnet', 'subnet-prod-data-db');
    await pick(page, 'Key pair', 'KeyPair-ops');
    if ('publicip' in server) {
      await page.getByLabel('Give it a new public address').check();
      const billing = page.getByRole('radiogroup', { name: 'Billing of the address' });
      await billing.getByLabel('For a period').check();
      await page.getByLabel('Bandwidth (Mbit/s)').fill(String(server.publicip.eip.bandwidth.size));
    }
    const billing = page.getByRole('radiogroup', { name: 'Billing', exact: true });
    await billing.getByLabel(/^For a period/).check();
    await page.getByLabel('Renew automatically').check();
    await page.getByLabel('Pay automatically').check();
    if (kind === 'eip') {
      await isClean(page);
      await fitsWidths(page);
    }
    await page.getByRole('button', { name: 'Look at the order' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(`Type ${server.name} to order it`).fill(server.name);
    if (kind === 'eip') await isClean(page);
    await dialog.getByRole('button', { name: 'Order' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Order' })).toBeVisible();
  }
  await page.reload(); // the job and the order are in the address
  await expect(page.getByText(/^CS[0-9A-F]+$/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Server 1: ' })).toBeVisible();
  await isClean(page);

  // What arrived at the cloud is what the walk-through sends, field by field; what is this estate's own is its pickers'.
  const sent = (await product.cloud.requests('/baremetalservers')).filter(({ method }) => method === 'POST');
  const [first] = sent.map(({ body }) => (body as typeof orderPages.localDisk).server);
  const { vpcid, nics, key_name, metadata } = first!;
  expect(key_name).toBe('KeyPair-ops');
  expect(metadata.op_svc_userid).toMatch(/^[0-9a-f]{32}$/);
  expect(sent.map(({ body, status }) => ({ body, status }))).toEqual(
    Object.values(orderPages).map(({ server }) => ({
      body: { server: { ...server, vpcid, nics, key_name, metadata } },
      status: 200,
    })),
  );
});
