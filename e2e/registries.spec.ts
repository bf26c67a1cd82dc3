import { registryPage } from '../src/contract/services/cse.examples.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

test('a provider, its instance and a consumer are registered, and the consumer finds it, as the vendor’s page has it', async ({
  page,
  product,
}) => {
  test.setTimeout(150_000); // axe looks at two pages twice
  const { provider, instance, consumer, discovery } = registryPage;
  const root = '/v4/default/registry/microservices';
  await signIn(page, product, 'operator', '/services/registries');
  await expect(page.getByText('19 microservices')).toBeVisible();
  await isClean(page);
  await fitsWidths(page);

  const dialog = page.getByRole('dialog');
  const register = async ({ service }: typeof provider.request) => {
    await page.getByRole('button', { name: 'Register microservice' }).click();
    await dialog.getByLabel('Engine').selectOption({ label: 'engine-a · Huawei Cloud cn-north-4' });
    await dialog.getByLabel('Name').fill(service.serviceName);
    await dialog.getByLabel('Description').fill(service.description);
    await dialog.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByRole('heading', { level: 1, name: service.serviceName })).toBeVisible();
    return page.url().split('/').at(-1)!;
  };
  const providerId = await register(provider.request);
  await page.getByRole('button', { name: 'Register instance' }).click();
  await dialog.getByLabel('Host').fill(instance.request.instance.hostName);
  await dialog.getByLabel('Endpoint').fill(instance.request.instance.endpoints[0]!);
  await expect(dialog).toContainText('Without a heartbeat it stays registered for 1 hr');
  await dialog.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('listitem', { name: 'test' }).getByRole('timer')).toContainText('59 min');
  await isClean(page);
  await fitsWidths(page);

  await page.getByRole('link', { name: 'Registries' }).first().click();
  const consumerId = await register(consumer.request);
  const form = page.getByRole('form', { name: 'Discovery' });
  await form.getByLabel('Microservice').fill(discovery.query.serviceName);
  await form.getByRole('button', { name: 'Discover' }).click();
  await expect(page.getByRole('list', { name: 'Found instances' })).toContainText('rest:127.0.0.1:8080');

  // What arrived at the engine is what the vendor's page sends, field by field.
  const [made, other] = await product.cloud
    .requests(root)
    .then((all) => all.filter(({ method }) => method === 'POST'));
  const [registered] = await product.cloud.requests(`/${providerId}/instances`);
  const [found] = await product.cloud.requests(discovery.path);
  expect([made!.body, other!.body]).toEqual([provider.request, consumer.request]);
  const posted = (await product.cloud.requests(`${root}/${providerId}/instances`)).find(
    ({ method }) => method === 'POST',
  );
  expect(posted!.body).toEqual(instance.request);
  expect(found!.headers).toMatchObject({ 'x-consumerid': consumerId });
  for (const { headers, status } of [made!, other!, registered!, found!]) {
    expect(headers).toMatchObject({ 'x-domain-name': 'default', authorization: 'Bearer' });
    expect(status).toBe(200);
  }
});
