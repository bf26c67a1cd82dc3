import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uploadWalk as page } from '../../contract/services/vod.examples.ts';
import { projects } from './identity.ts';
import { vodKeys } from './media.ts';
import type { SimulatedCloud } from './server.ts';
import { openCloud, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
const vodAt = `/vod/v1.0/${projects[0]!.id}/asset`;
beforeAll(async () => {
  cloud = await openCloud(60);
  ask = await signIn(cloud);
});
afterAll(() => cloud.close());

interface Created {
  asset_id: string;
  target: { bucket: string; object: string };
}
const create = async () => (await ask('POST', vodAt, page.create.request)).body as Created;

/** One request to the object store, signed for it by VOD; from a page of another origin. */
async function store({ target }: Created, toSign: Record<string, string | number>, body?: BodyInit) {
  const query = new URLSearchParams({ bucket: target.bucket, object_key: target.object });
  for (const [name, value] of Object.entries(toSign)) query.set(name, String(value));
  const signed = await ask('GET', `${vodAt}/authority?${query}`);
  const { sign_str } = signed.body as { sign_str: string };
  const { upload_id, part_number } = toSign;
  const named = upload_id === undefined ? 'uploads' : `uploadId=${upload_id}`;
  const url = `${cloud.url}/obs/${target.bucket}/${target.object}?${part_number === undefined ? '' : `partNumber=${part_number}&`}${named}&${sign_str}`;
  const headers: Record<string, string> = { origin: 'https://wheelhouse.example.com' };
  if (toSign['content_type']) headers['content-type'] = String(toSign['content_type']);
  if (toSign['content_md5']) headers['content-md5'] = String(toSign['content_md5']);
  const response = await fetch(url, { method: String(toSign['http_verb']), headers, body: body ?? null });
  return { url, response, xml: await response.text() };
}
const within = (xml: string, name: string) => new RegExp(`<${name}>"?([^<"]*)`).exec(xml)?.[1] ?? '';
const begin = async (asset: Created) =>
  within((await store(asset, { http_verb: 'POST', content_type: 'video/mp4' })).xml, 'UploadId');
const bytes = (size: number, fill: number) => new Uint8Array(size).fill(fill);
const md5 = (of: Uint8Array, as: 'hex' | 'base64') => createHash('md5').update(of).digest(as);

it('takes a file in parts, makes one object of them, and the file is there a while after it was confirmed', async () => {
  const asset = await create();
  const uploadId = await begin(asset);
  expect(uploadId).toHaveLength(32);
  const parts = [bytes(102_400, 1), bytes(102_400, 2), bytes(10, 3)];
  for (const [place, part] of parts.entries()) {
    const toSign = { http_verb: 'PUT', upload_id: uploadId, part_number: place + 1 };
    const { response } = await store(asset, { ...toSign, content_md5: md5(part, 'base64') }, part);
    expect(response.headers.get('etag')).toBe(`"${md5(part, 'hex')}"`);
    expect(response.headers.get('access-control-expose-headers')).toContain('ETag');
  }
  const list = await store(asset, { http_verb: 'GET', upload_id: uploadId });
  expect(within(list.xml, 'IsTruncated')).toBe('false');
  expect(list.xml.match(/<PartNumber>/g)).toHaveLength(3);
  const confirm = () =>
    ask('POST', `${vodAt}/status/uploaded`, { asset_id: asset.asset_id, ...page.confirm });
  // Not before the object is one.
  expect(await confirm()).toMatchObject({ status: 403, body: { error_code: 'VOD.10056' } });
  const named = parts.map(
    (part, place) => `<Part><PartNumber>${place + 1}</PartNumber><ETag>"${md5(part, 'hex')}"</ETag></Part>`,
  );
  const xml = `<CompleteMultipartUpload>${named.join('')}</CompleteMultipartUpload>`;
  const body = new TextEncoder().encode(xml); // without a type
  const done = await store(asset, { http_verb: 'POST', upload_id: uploadId }, body);
  const whole = Buffer.concat(parts.map((part) => Buffer.from(md5(part, 'hex'), 'hex')));
  expect(within(done.xml, 'ETag')).toBe(`${md5(whole, 'hex')}-3`);
  expect((await confirm()).status).toBe(200);
  await expect
    .poll(async () => (await ask('GET', `${vodAt}/details?asset_id=${asset.asset_id}`)).body)
    .toMatchObject({ base_info: { status: 'CREATED', meta_data: { size: 204_810 } } });
});

it('refuses a damaged part, another request than was signed, one too late, and an upload that is over', async () => {
  const asset = await create();
  const uploadId = await begin(asset);
  const part = bytes(102_400, 7);
  const put = { http_verb: 'PUT', upload_id: uploadId, part_number: 1, content_md5: md5(part, 'base64') };
  cloud.faults.set({ damagedParts: 1 });
  expect(within((await store(asset, put, part)).xml, 'Code')).toBe('BadDigest');
  const sent = await store(asset, put, part);
  expect(sent.response.status).toBe(200);
  // Signed for these bytes and this part alone.
  const other = await fetch(sent.url.replace('partNumber=1', 'partNumber=2'), { method: 'PUT', body: part });
  expect(within(await other.text(), 'Code')).toBe('SignatureDoesNotMatch');
  cloud.faults.set({ linkSeconds: 0 });
  const late = await store(asset, put, part);
  expect([late.response.status, within(late.xml, 'Message')]).toEqual([403, 'Request has expired']);
  cloud.faults.clear();
  expect((await store(asset, { http_verb: 'DELETE', upload_id: uploadId })).response.status).toBe(204);
  expect(within((await store(asset, put, part)).xml, 'Code')).toBe('NoSuchUpload');
  expect(JSON.stringify(cloud.requests.all())).not.toMatch(/Signature=[^*]/);
  expect(JSON.stringify(cloud.requests.all())).not.toContain(vodKeys.secretKey);
});

it('lists a thousand parts and says that there are more', async () => {
  const asset = await create();
  const uploadId = await begin(asset);
  const { parts } = cloud.world.media.store.uploads.get(uploadId)!;
  for (let n = 1; n <= 1200; n += 1) parts.set(n, { etag: md5(bytes(1, n), 'hex'), size: 1, at: 0 });
  const first = await store(asset, { http_verb: 'GET', upload_id: uploadId });
  expect([within(first.xml, 'IsTruncated'), within(first.xml, 'NextPartNumberMarker')]).toEqual([
    'true',
    '1000',
  ]);
});
