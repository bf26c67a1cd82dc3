import { environmentWalk } from '../src/contract/services/servicestage.examples.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

test('the vendor’s walk-through: an environment with a label, and a load balancer in it', async ({
  page,
  product,
}) => {
  const { create, resources } = environmentWalk;
  const [balancer] = resources.request.resources;
  const [label] = create.request.labels;
  await signIn(page, product, 'operator', '/services/environments');
  await expect(page.getByRole('grid')).toContainText('env-production');
  await isClean(page);
  await fitsWidths(page);
  await page.getByRole('button', { name: 'New environment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(create.request.name);
  await dialog.getByLabel('Description').fill(create.request.description);
  await dialog.getByLabel('VPC').fill(create.request.vpc_id);
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Add a tag' }).click();
  await dialog.getByLabel('Key').fill(label!.key);
  await dialog.getByLabel('Value').fill(label!.value);
  await isClean(page);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: create.request.name })).toBeVisible();

  await page.getByRole('button', { name: 'Change the resources' }).click();
  await dialog.getByRole('button', { name: 'Add a resource' }).click();
  await dialog.getByLabel('Type').fill(balancer!.type);
  await page.getByRole('option', { name: balancer!.type, exact: true }).click();
  await dialog.getByLabel('ID').fill(balancer!.id);
  await dialog.getByLabel('Name').fill(balancer!.name);
  await expect(dialog.getByRole('list', { name: 'What changes' })).toContainText(balancer!.id);
  await isClean(page);
  await dialog.getByRole('button', { name: 'Replace all' }).click();
  await expect(page.getByRole('region', { name: 'Resources' })).toContainText(balancer!.name);
  await isClean(page);
  await fitsWidths(page);

  // What arrived at the cloud is what the walk-through sends, field by field.
  const sent = async (method: string, path: string) =>
    (await product.cloud.requests(path))
      .filter((request) => request.method === method)
      .map(({ body }) => body);
  expect(await sent('POST', '/cas/environments')).toEqual([create.request]);
  expect(await sent('PUT', '/resources')).toEqual([resources.request]);
});
