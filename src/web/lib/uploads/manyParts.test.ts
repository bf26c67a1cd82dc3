import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ownUploads } from '../../../contract/services/own/uploads.ts';
import { openUploads } from '../../../testing/uploads.ts';
import { call } from '../api.ts';
import { askStore } from '../upload.ts';
import { UploadRun } from './run.ts';
import { readUploadId } from './storeXml.ts';

const partBytes = 102_400;
const count = 1020; // a page of them is a thousand
const damaged = 1005;

it('parts are listed to their last page, and only what is missing or damaged is sent', async () => {
  const { cloud, sent } = await openUploads({ speed: 60 });
  const bytes = new Uint8Array(partBytes * count);
  for (let nth = 0; nth < count; nth += 1) new DataView(bytes.buffer).setUint32(nth * partBytes, nth + 1);
  const md5s = Array.from({ length: count }, (_, nth) =>
    createHash('md5')
      .update(bytes.subarray(nth * partBytes, (nth + 1) * partBytes))
      .digest('hex'),
  );
  const asset = { title: 'A long talk', video_name: 'long.mp4', video_type: 'MP4' as const };
  const changedAt = 1_700_000_000_000;
  const body = { scope: 'cn-north-4', asset, type: 'video/mp4', size: bytes.length, changedAt, partBytes };
  const { id } = await call(ownUploads.beginUpload, { body });
  const { signal } = new AbortController();
  const uploadId = readUploadId((await askStore(id, { step: 'initiate' }, { signal })).text);
  await call(ownUploads.rememberUpload, { params: { id }, body: { uploadId } });
  // As an earlier page has left it.
  const { store } = cloud.world.media;
  const { parts } = store.uploads.get(uploadId)!;
  for (let number = 1; number <= count - 10; number += 1)
    parts.set(number, { etag: md5s[number - 1]!, size: partBytes, at: 0 });
  parts.set(damaged, { etag: md5s[0]!, size: partBytes, at: 0 });
  sent.length = 0;

  const file = new File([bytes], 'long.mp4', { lastModified: changedAt });
  const [row] = await call(ownUploads.listUploads, {});
  const run = new UploadRun(row!, file, { patience: 5 });
  await run.go();
  expect(run.progress).toMatchObject({ phase: 'done', bytes: bytes.length });
  const asked = (method: string, name: string) =>
    sent.filter((one) => one.method === method).map(({ url }) => url.searchParams.get(name));
  expect(asked('GET', 'part-number-marker').slice(0, 2)).toEqual([null, '1000']);
  const numbers = asked('PUT', 'partNumber').map(Number);
  expect(numbers.toSorted((a, b) => a - b)).toEqual([
    damaged,
    ...Array.from({ length: 10 }, (_, nth) => count - 9 + nth),
  ]);
  const stored = [...store.objects.values()].at(-1);
  expect(stored?.parts).toEqual(md5s);
});
