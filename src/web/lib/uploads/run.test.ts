import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ownUploads, type Upload } from '../../../contract/services/own/uploads.ts';
import { own } from '../../../contract/services/own.ts';
import { vodKeys } from '../../../sim/huawei/media.ts';
import { openUploads } from '../../../testing/uploads.ts';
import { call } from '../api.ts';
import { partBytesFor, partCount } from './parts.ts';
import { UploadRun, type Progress } from './run.ts';

const partBytes = 102_400;
const changedAt = 1_700_000_000_000;

/** A file whose every part differs from the others; its last is shorter. */
function contentOf(parts: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((parts - 1) * partBytes + 777);
  for (let at = 0; at < bytes.length; at += 64) bytes[at] = (at / 64) % 251;
  return bytes;
}
/** Chosen by the person; each time it is another object. */
const choose = (bytes: Uint8Array<ArrayBuffer>, lastModified = changedAt) =>
  new File([bytes], 'talk.mp4', { type: 'video/mp4', lastModified });
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');
const pieces = (bytes: Uint8Array) =>
  Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, place) =>
    bytes.subarray(place * partBytes, (place + 1) * partBytes),
  );

async function begin(parts: number) {
  const rig = await openUploads({ speed: 60 });
  const bytes = contentOf(parts);
  const asset = { title: 'A talk', video_name: 'talk.mp4', video_type: 'MP4' as const };
  const body = { scope: 'cn-north-4', asset, type: 'video/mp4', size: bytes.length, changedAt, partBytes };
  const upload = await call(ownUploads.beginUpload, { body });
  const { media } = rig.cloud.world;
  const told: Progress[] = [];
  const run = (of: Upload, file: File) =>
    new UploadRun(of, file, { patience: 5, onChange: (progress) => told.push(progress) });
  /** The file as it lies in the object store. */
  const stored = () => media.store.objects.get(media.assets.get(upload.assetId)!.object);
  const reload = async () => (await call(ownUploads.listUploads, {}))[0]!;
  const puts = () => rig.sent.filter(({ method }) => method === 'PUT');
  const numberOf = ({ url }: { url: URL }) => Number(url.searchParams.get('partNumber'));
  return { ...rig, bytes, upload, media, told, run, stored, reload, puts, numberOf };
}

it('a file goes up in parts of which each is what it was, and is followed until it is there', async () => {
  const { bytes, upload, media, run, stored, told, sent, store } = await begin(12);
  const file = choose(bytes);
  await run(upload, file).go();
  expect(told.at(-1)).toMatchObject({ phase: 'done', failure: null });
  expect(stored()).toMatchObject({ size: bytes.length, parts: pieces(bytes).map(md5) });
  expect(await call(ownUploads.listUploads, {})).toEqual([]);
  expect(await call(own.listFollows, {})).toMatchObject([
    { operation: 'vod.confirmUpload', label: 'A talk', input: { query: { asset_id: upload.assetId } } },
  ]);
  // Each address once, and none of them on record anywhere.
  expect(new Set(sent.map(({ url }) => url.href)).size).toBe(sent.length);
  expect(media.store.repeats).toBe(0);
  const trail = await store.db.selectFrom('audit').selectAll().execute();
  expect(trail.map(({ action, phase }) => `${action} ${phase}`)).toEqual(
    expect.arrayContaining(['vod.createAsset outcome', 'vod.confirmUpload outcome']),
  );
  expect(JSON.stringify(trail)).not.toMatch(/Signature|AccessKeyId/);
  expect(JSON.stringify(sent)).not.toContain(vodKeys.secretKey);
});

it('a part that arrives damaged is sent again, with another address', async () => {
  const { bytes, upload, media, run, stored, told, cloud, puts } = await begin(8);
  cloud.faults.set({ damagedParts: 3 });
  await run(upload, choose(bytes)).go();
  expect(told.at(-1)?.phase).toBe('done');
  expect(puts()).toHaveLength(8 + 3);
  expect(stored()?.parts).toEqual(pieces(bytes).map(md5));
  expect(media.store.repeats).toBe(0);
});

it('a line that damages everything is told instead of tried for ever', async () => {
  const { bytes, upload, run, told, cloud } = await begin(2);
  cloud.faults.set({ damagedParts: 1000 });
  await run(upload, choose(bytes)).go();
  expect(told.at(-1)).toMatchObject({ phase: 'failed', failure: { code: 'BadDigest' } });
});

it('a signed URL that expired in the middle is asked for anew', async () => {
  const { bytes, upload, run, stored, told, cloud, puts, hooks } = await begin(10);
  // From the sixth request on addresses are out of date, until three have been refused.
  hooks.beforeSend = (nth) => {
    if (nth === 6) cloud.faults.set({ linkSeconds: -1 });
    if (nth === 10) cloud.faults.set({ linkSeconds: 900 });
  };
  await run(upload, choose(bytes)).go();
  expect(told.at(-1)?.phase).toBe('done');
  expect(puts().length).toBeGreaterThan(10);
  expect(stored()?.parts).toEqual(pieces(bytes).map(md5));
});

it('the browser reloaded at part 37 of 200: the file chosen again goes on where it was', async () => {
  const { bytes, upload, run, stored, told, reload, puts, numberOf, media } = await begin(200);
  const first = run(upload, choose(bytes));
  const uploads = () => [...media.store.uploads.values()][0]?.parts.size ?? 0;
  const going = first.go();
  await expect.poll(uploads, { interval: 1 }).toBeGreaterThanOrEqual(37);
  first.pause(); // a page that goes away takes its requests with it
  await going;
  const there = uploads();
  expect(there).toBeLessThan(60);
  const before = puts().length;
  const row = await reload();
  expect(row).toMatchObject({ id: upload.id, isBegun: true, fileName: 'talk.mp4', size: bytes.length });
  await run(row, choose(bytes)).go();
  expect(told.at(-1)?.phase).toBe('done');
  expect(told.some(({ phase, bytes: looked }) => phase === 'checking' && looked > 0)).toBe(true);
  const again = puts().slice(before).map(numberOf);
  // What was there was not sent again; but for what was under way when the page went.
  expect(again).toHaveLength(200 - there);
  expect(Math.min(...again)).toBeGreaterThan(there - 4);
  expect(stored()?.parts).toEqual(pieces(bytes).map(md5));
  expect(media.store.repeats).toBe(0);
});

it('the same file chosen again, changed: nothing of it is sent', async () => {
  const { bytes, upload, run, told, reload, puts, media } = await begin(40);
  const first = run(upload, choose(bytes));
  const going = first.go();
  await expect
    .poll(() => [...media.store.uploads.values()][0]?.parts.size, { interval: 1 })
    .toBeGreaterThan(9);
  first.pause();
  await going;
  const before = puts().length;
  const changed = bytes.slice();
  changed[5] = 9;
  await run(await reload(), choose(changed, changedAt + 60_000)).go();
  expect(told.at(-1)).toMatchObject({ phase: 'failed', failure: { code: 'otherFile' } });
  // Changed where nothing has arrived yet, it is as little the same: what came of it would be half of each.
  const later = bytes.slice();
  later[later.length - 1] = (later.at(-1) ?? 0) ^ 1;
  await run(await reload(), choose(later, changedAt + 60_000)).go();
  expect(told.at(-1)).toMatchObject({ phase: 'failed', failure: { code: 'otherFile' } });
  await run(await reload(), choose(bytes.slice(1))).go();
  expect(told.at(-1)).toMatchObject({ phase: 'failed', failure: { code: 'otherFile' } });
  expect(puts()).toHaveLength(before);
  // The right one goes on all the same.
  await run(await reload(), choose(bytes)).go();
  expect(told.at(-1)?.phase).toBe('done');
});

it('a line that is down is waited for, and said', async () => {
  const { bytes, upload, run, stored, told, cloud, hooks } = await begin(20);
  hooks.beforeSend = (nth) => {
    if (nth === 8) cloud.faults.set({ on: ['putPart'], down: true });
    if (nth === 20) cloud.faults.clear();
  };
  await run(upload, choose(bytes)).go();
  expect(told.some(({ phase, failure }) => phase === 'waiting' && failure?.code === 'storeOffline')).toBe(
    true,
  );
  expect(told.at(-1)).toMatchObject({ phase: 'done' });
  expect(stored()?.parts).toEqual(pieces(bytes).map(md5));
});

it('the answer to the last step lost: whoever comes back finds it whole', async () => {
  const { bytes, upload, run, stored, told, cloud, reload, media } = await begin(3);
  const ended = run(upload, choose(bytes));
  cloud.faults.set({ on: ['confirmUpload'], status: 503 });
  const going = ended.go();
  // VOD has heard it, and nobody hears VOD.
  await expect.poll(() => media.assets.get(upload.assetId)?.confirmed?.status).toBe('CREATED');
  expect(stored()?.size).toBe(bytes.length);
  ended.pause();
  await going;
  cloud.faults.clear();
  const row = await reload();
  expect(row.isEnding).toBe(true);
  cloud.world.clock.now = (
    (now) => () =>
      now() + 60_000
  )(cloud.world.clock.now); // meanwhile it was taken in
  await run(row, choose(bytes)).go();
  expect(told.at(-1)?.phase).toBe('done');
});

it('parts are as large as the vendor takes, and no more of them than it lists', () => {
  const gigabyte = 2 ** 30;
  for (const size of [1, 10 ** 6, gigabyte, 7 * gigabyte, 50 * gigabyte]) {
    const of = { size, partBytes: partBytesFor(size) };
    expect(of.partBytes).toBeLessThanOrEqual(20_000_000);
    expect(partCount(of)).toBeLessThanOrEqual(10_000);
  }
  expect(partBytesFor(50 * gigabyte)).toBe(16 * 2 ** 20);
});
