import { recordingWalk } from '../src/contract/services/rtc.examples.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

test('the vendor’s walk-through, from a new application to a recording that ends', async ({
  page,
  product,
}) => {
  const { create, rule, callback, job } = recordingWalk;
  await signIn(page, product, 'admin', '/services');
  await isClean(page);
  await page.getByRole('link', { name: /^Real-time rooms/ }).click();
  await expect(page.getByRole('grid')).toContainText('support-calls');
  await isClean(page);
  await fitsWidths(page);
  await page.getByRole('button', { name: 'New application' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(create.request.app_name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: create.request.app_name })).toBeVisible();

  await page.getByRole('button', { name: 'Add a rule' }).click();
  const { bucket, object, project_id } = rule.request.obs_addr;
  await dialog.getByLabel('Bucket').fill(bucket);
  await page.getByRole('option', { name: new RegExp(bucket) }).click();
  await dialog.getByRole('button', { name: 'Allow it' }).click();
  await expect(dialog.getByRole('button', { name: 'Allow it' })).toHaveCount(0);
  await dialog.getByLabel('Folder').fill(object);
  await dialog.getByLabel('Project ID').fill(project_id);
  await isClean(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Record rules' })).toContainText(`${bucket}/${object}`);

  await page.getByRole('button', { name: 'Set a callback' }).click();
  await dialog.getByLabel('Address').fill(callback.request.url);
  await dialog.getByLabel('Key').fill(callback.request.auth_key);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Callback' })).toContainText(callback.request.url);
  expect(await page.content()).not.toContain(callback.request.auth_key);

  await page.getByRole('button', { name: 'Start recording' }).click();
  await dialog.getByLabel('Room').fill(job.request.room_id);
  await dialog.getByLabel('User').fill(job.request.user_id);
  await dialog.getByRole('button', { name: 'Start recording' }).click();
  const recordings = page.getByRole('region', { name: 'Recordings' });
  await expect(recordings).toContainText('begun by admin');
  await isClean(page);
  await fitsWidths(page);
  await page.reload(); // the store remembers what the vendor does not list
  await expect(recordings).toContainText('Recording');
  await recordings.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(recordings).toContainText('Stopped · was told to');

  // What arrived at the cloud is what the walk-through sends, field by field.
  const sent = async (method: string, path: string) =>
    (await product.cloud.requests(path))
      .filter((request) => request.method === method)
      .map(({ body }) => body);
  expect(await sent('POST', '/v2/apps')).toContainEqual(create.request);
  expect(await sent('POST', '/record-rules')).toEqual([rule.request]);
  expect(await sent('PUT', '/record-callback')).toEqual([callback.request]);
  const [begun] = (await sent('POST', '/individual-stream-jobs')) as [(typeof job)['request']];
  expect(begun.record_param.record_rule_id).toMatch(/^[0-9a-f]{32}$/); // of the rule that was just made
  expect({ ...begun, record_param: job.request.record_param }).toEqual(job.request);
});
