import { randomFillSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { uploadWalk } from '../src/contract/services/vod.examples.ts';
import { expect, test } from './fixtures.ts';
import { fitsWidths, isClean } from './steps/axe.ts';
import { signIn } from './steps/session.ts';

const mebi = 2 ** 20;
const parts = 8; // of 5 MiB

test('the vendor’s walk-through: a file in parts, paused, left by a reload, and gone on with', async ({
  page,
  product,
}, testInfo) => {
  const { create, authority, confirm } = uploadWalk;
  const { title, video_name } = create.request;
  const file = testInfo.outputPath(video_name);
  const other = testInfo.outputPath('other.mp4');
  const bytes = randomFillSync(Buffer.alloc((parts - 1) * 5 * mebi + 777));
  await writeFile(file, bytes);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  await writeFile(other, bytes);
  // Slow enough to be paused and left; one part arrives damaged. What is whole is soon taken in.
  await product.cloud.setFaults({ on: ['putPart'], slow: 1000, damagedParts: 1, haste: 10 });

  await signIn(page, product, 'operator', '/services/media');
  await expect(page.getByRole('grid')).toContainText('Safety briefing');
  await isClean(page);
  await page.getByRole('button', { name: 'Upload' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog).toContainText(`Goes in ${parts} parts.`);
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Publish once it is ready').uncheck();
  await isClean(page);
  await dialog.getByRole('button', { name: 'Begin upload' }).click();
  await expect(dialog).toHaveCount(0);

  const uploads = page.getByRole('region', { name: 'Uploads under way' });
  await expect(uploads).toContainText('left'); // how fast it goes is known
  await uploads.getByRole('button', { name: 'Pause' }).click();
  await expect(uploads.getByRole('status')).toHaveText('Paused');
  await uploads.getByRole('button', { name: 'Go on' }).click();
  await expect(uploads.getByRole('status')).toHaveText('On its way');
  page.on('dialog', (asked) => void asked.accept()); // the browser asks whether to leave
  await page.reload();
  await expect(uploads.getByRole('status')).toHaveText(/^Interrupted/);
  await isClean(page);
  await fitsWidths(page);
  const choose = uploads.locator('input[type=file]');
  await choose.setInputFiles(other);
  await expect(uploads).toContainText('This is not the file that the upload began with');
  await choose.setInputFiles(file);
  await expect(uploads).toHaveCount(0);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Ready');
  await isClean(page);
  await fitsWidths(page);

  // What arrived at the cloud is what the walk-through sends, field by field.
  const all = await product.cloud.requests('');
  const made = all.find(({ method, path }) => method === 'POST' && path.endsWith('/asset'));
  expect(made?.body).toEqual(create.request);
  const asked = all
    .filter(({ path }) => path.includes('/asset/authority?'))
    .map(({ path }) => Object.fromEntries(new URL(path, product.url).searchParams));
  const place = { bucket: asked[0]!['bucket'], object_key: asked[0]!['object_key'] };
  const upload_id = asked[1]!['upload_id'];
  expect(asked[0]).toEqual({ ...authority.initiate, ...place });
  const [first] = asked.filter(({ http_verb }) => http_verb === 'PUT');
  expect(Object.keys(first!).sort()).toEqual(
    [...Object.keys({ ...authority.part, ...place }), 'upload_id'].sort(),
  );
  expect(asked).toContainEqual({ ...authority.list, ...place, upload_id });
  expect(asked.at(-1)).toEqual({ ...authority.complete, ...place, upload_id });
  const ended = all.find(({ path }) => path.endsWith('/asset/status/uploaded'));
  expect(ended?.body).toEqual({ asset_id: place.object_key!.split('/')[0], ...confirm });
  const numbers = all.flatMap(({ method, path, status }) =>
    method === 'PUT' && path.startsWith('/obs/') && status === 200
      ? [Number(new URL(path, product.url).searchParams.get('partNumber'))]
      : [],
  );
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: parts }, (_, nth) => nth + 1),
  );
  expect(all.filter(({ status, path }) => status === 400 && path.startsWith('/obs/'))).toHaveLength(1);
});
