import { channelPage } from '../src/contract/services/live.examples.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

test('the vendor’s walk-through: a channel with a source, a template, a package and a key server', async ({
  page,
  product,
}) => {
  const { request } = channelPage;
  const [source] = request.input.sources;
  const [made] = request.endpoints[0]!.hls_package;
  const { encryption, stream_selection } = made!;
  await signIn(page, product, 'operator', '/services/live');
  await expect(page.getByRole('grid')).toContainText('news');
  await isClean(page);
  await fitsWidths(page);
  await page.getByRole('link', { name: 'New channel' }).click();

  await page.getByLabel('Ingest domain').fill(request.domain);
  await page.getByLabel('Group').fill(request.app_name);
  await page.getByLabel('ID', { exact: true }).fill(request.id);
  await page.getByLabel('Name', { exact: true }).fill(request.name);
  const input = page.getByRole('region', { name: 'Input' });
  await input.getByLabel('Address').fill(source!.url);
  await input.getByLabel('Bitrate').fill(String(source!.bitrate));
  await input.getByLabel('Width').fill(String(source!.width));
  await input.getByLabel('Height').fill(String(source!.height));
  await page.getByLabel('Transcoding templates').fill(request.encoder_settings[0]!.template_id);
  await page.getByLabel('Recorded seconds').fill(String(request.record_settings.rollingbuffer_duration));
  const output = page.getByRole('region', { name: 'Output' });
  await output.getByLabel('Address').fill(made!.url);
  await output.getByLabel('Seconds per segment').fill(String(made!.segment_duration_seconds));
  await output.getByRole('button', { name: 'Add a range' }).click();
  await output.getByLabel('From').fill(String(stream_selection[0]!.min_bandwidth));
  await output.getByLabel('To').fill(String(stream_selection[0]!.max_bandwidth));
  await output.getByLabel('Key', { exact: true }).fill(stream_selection[0]!.key);
  await output.getByLabel('Encryption').check();
  await output.getByLabel('Key server', { exact: true }).fill(encryption.url);
  await output.getByLabel('Resource ID').fill(encryption.resource_id);
  await output.getByRole('button', { name: 'Add a header' }).click();
  await output.getByLabel('Name of the header').fill(encryption.http_headers[0]!.key);
  await output.getByLabel('Value').fill(encryption.http_headers[0]!.value);
  await isClean(page);
  await fitsWidths(page);
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(page.getByRole('heading', { level: 1, name: request.name })).toBeVisible();
  await expect(page.getByText('Authorization: ••••••••')).toBeVisible();
  expect(await page.content()).not.toContain(encryption.http_headers[0]!.value);
  await isClean(page);
  await fitsWidths(page);
  // What arrived at the cloud is what the walk-through sends, field by field.
  const sent = (await product.cloud.requests('/ott/channels')).filter(({ method }) => method === 'POST');
  expect(sent.map(({ body, status }) => ({ body, status }))).toEqual([{ body: request, status: 201 }]);

  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});
