import { expect, it } from 'vitest';
import { Upload } from '../../contract/services/own/uploads.ts';
import { openUploads } from '../../testing/uploads.ts';
import { objectUrl, storeOrigin } from '../vendors/huawei/objectStore.ts';

const asset = { title: 'A talk', video_name: 'talk.mp4', video_type: 'MP4' };
const file = { type: 'video/mp4', size: 300_000, changedAt: 1, partBytes: 102_400 };
const begin = { scope: 'cn-north-4', asset, ...file };

async function open() {
  const rig = await openUploads();
  const hal = rig.bff.browser();
  await hal.signIn('hal');
  const started = async () =>
    Upload.parse((await rig.browser.ask('POST', '/api/uploads', { body: begin })).json);
  const link = (id: string, body: object, page = rig.browser) =>
    page.ask('POST', `/api/uploads/${id}/links`, { body });
  const trail = () => rig.store.db.selectFrom('audit').selectAll().where('action', 'like', 'vod.%').execute();
  return { ...rig, hal, started, link, trail };
}

it('an operator’s, and on record: whoever may less is told which role it needs', async () => {
  const { hal, trail, cloud } = await open();
  const refused = await hal.ask('POST', '/api/uploads', { body: begin });
  expect(refused).toMatchObject({ status: 403, json: { code: 'role', details: [{ code: 'operator' }] } });
  expect(await trail()).toMatchObject([{ action: 'vod.createAsset', who: 'hal', outcome: 'refused' }]);
  expect(cloud.requests.all().some(({ path }) => path.startsWith('/vod/'))).toBe(false);
  const elsewhere = await hal.ask('POST', '/api/uploads', { body: { ...begin, scope: 'nowhere' } });
  expect(elsewhere.status).toBe(404);
});

it.each([
  ['an empty file', { size: 0 }],
  ['more than 50 GB', { size: 50 * 2 ** 30 + 1 }],
  ['parts of more than 20 MB', { partBytes: 20_000_001 }],
  ['parts smaller than the store takes', { partBytes: 102_399 }],
  ['more than 10,000 parts', { size: 102_400 * 10_001 }],
  ['a kind of file that VOD does not take', { asset: { ...asset, video_type: 'EXE' } }],
])('%s is refused before VOD is asked', async (_, wrong) => {
  const { browser, cloud } = await open();
  const reply = await browser.ask('POST', '/api/uploads', { body: { ...begin, ...wrong } });
  expect(reply).toMatchObject({ status: 422, json: { kind: 'invalid' } });
  expect(cloud.requests.all().some(({ path }) => path.startsWith('/vod/'))).toBe(false);
});

it('somebody else’s upload does not exist, and where it goes is not the browser’s to say', async () => {
  const { hal, started, link, browser } = await open();
  const { id } = await started();
  expect((await hal.ask('GET', '/api/uploads')).json).toEqual([]);
  for (const reply of [
    await link(id, { step: 'initiate' }, hal),
    await hal.ask('PUT', `/api/uploads/${id}`, { body: { uploadId: 'x' } }),
    await hal.ask('POST', `/api/uploads/${id}/end`),
    await hal.ask('DELETE', `/api/uploads/${id}`),
  ])
    expect(reply).toMatchObject({ status: 404, json: { code: 'noUpload' } });
  expect((await link(id, { step: 'initiate', object: 'another' })).status).toBe(422);
  expect((await link(id, { step: 'list', after: 0 })).json).toMatchObject({ code: 'notBegun' });
  expect((await browser.ask('GET', '/api/uploads')).json).toMatchObject([{ id, isBegun: false }]);
});

it('an address is for one request, is not kept, and holds nothing but its own signature', async () => {
  const { started, link, store, cloud } = await open();
  const { id } = await started();
  const { json, headers } = await link(id, { step: 'initiate' });
  const { url } = json as { url: string };
  expect(url).toMatch(
    new RegExp(`^${cloud.url}/obs/[\\w.-]+/[\\w/.]+\\?uploads&AccessKeyId=\\w+&Expires=\\d+&Signature=`),
  );
  expect(json).toMatchObject({ headers: { 'content-type': 'video/mp4' } });
  expect(headers['cache-control']).toBe('no-store');
  const signature = new URL(url).searchParams.get('Signature')!;
  for (const table of ['uploads', 'audit', 'follows', 'settings'] as const)
    expect(JSON.stringify(await store.db.selectFrom(table).selectAll().execute())).not.toContain(signature);
});

it('given up, it is gone here, and VOD is told', async () => {
  const { started, browser, cloud, trail } = await open();
  const { id, assetId } = await started();
  expect((await browser.ask('DELETE', `/api/uploads/${id}`)).status).toBe(204);
  expect((await browser.ask('GET', '/api/uploads')).json).toEqual([]);
  expect(cloud.world.media.assets.get(assetId)?.confirmed?.status).toBe('CANCELLED');
  expect((await trail()).at(-1)).toMatchObject({ action: 'vod.confirmUpload', outcome: 'done' });
});

it('pages may send to the object stores that are configured, and nowhere else', async () => {
  const { browser, cloud } = await open();
  const policy = String((await browser.ask('GET', '/healthz')).headers['content-security-policy']);
  expect(policy).toContain(`connect-src 'self' ${new URL(cloud.url).origin};`);
  const scope = { vendor: 'huawei', region: 'cn-north-4', auth: {}, endpoints: {}, registries: {} } as const;
  expect(storeOrigin(scope)).toBe('https://*.obs.cn-north-4.myhuaweicloud.com');
  expect(objectUrl(scope, 'vod-1', 'a/b c.mp4')).toBe(
    'https://vod-1.obs.cn-north-4.myhuaweicloud.com/a/b%20c.mp4',
  );
  const own = { ...scope, endpoints: { obs: 'https://{bucket}.obs.example.com:8443' } };
  expect(storeOrigin(own)).toBe('https://*.obs.example.com:8443');
  expect(objectUrl(own, 'vod-1', 'a')).toBe('https://vod-1.obs.example.com:8443/a');
  expect(() => objectUrl(own, 'evil.example/', 'a')).toThrow();
});

it('whoever has lost the role writes nothing to VOD any more, not even that it is given up', async () => {
  const { started, browser, hal, store, cloud } = await open();
  const { id, assetId } = await started();
  // It was begun by somebody who was an operator then.
  const { id: person } = await store.db
    .selectFrom('accounts')
    .select('id')
    .where('name', '=', 'hal')
    .executeTakeFirstOrThrow();
  await store.db.updateTable('uploads').set({ person }).where('id', '=', id).execute();
  for (const reply of [
    await hal.ask('DELETE', `/api/uploads/${id}`),
    await hal.ask('POST', `/api/uploads/${id}/end`),
    await hal.ask('POST', `/api/uploads/${id}/links`, { body: { step: 'initiate' } }),
  ])
    expect(reply).toMatchObject({ status: 403, json: { code: 'role' } });
  expect(cloud.world.media.assets.get(assetId)?.confirmed).toBeUndefined();
  expect((await browser.ask('GET', '/api/uploads')).json).toEqual([]);
  expect((await hal.ask('GET', '/api/uploads')).json).toMatchObject([{ id }]);
});

it.each([
  ['was deleted in VOD', 'deleted'],
  ['was taken in meanwhile', 'taken'],
])('an upload whose file %s can be given up all the same', async (_, how) => {
  const { started, browser, cloud } = await open();
  const { id, assetId } = await started();
  const { assets } = cloud.world.media;
  if (how === 'deleted') assets.delete(assetId);
  else assets.get(assetId)!.confirmed = { at: 0, status: 'CREATED' };
  expect((await browser.ask('DELETE', `/api/uploads/${id}`)).status).toBe(204);
  expect((await browser.ask('GET', '/api/uploads')).json).toEqual([]);
});
