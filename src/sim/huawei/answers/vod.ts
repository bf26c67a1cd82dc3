import type { vod } from '../../../contract/services/vod.ts';
import { isObject } from '../../json.ts';
import type { Answer, Call } from '../call.ts';
import { vodBucket, vodKeys, type AssetEntity } from '../media.ts';
import { signatureFor } from '../obsSignature.ts';
import { mediaRefusal } from '../refusal.ts';
import { region } from '../seed.ts';

const invalid = (what: string) => mediaRefusal('10001', `The request parameter is invalid: ${what}`);
const missing = () => mediaRefusal('10062', 'The media asset does not exist.');

const stamp = (at: number) => new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
/** How long a file is being taken in once it is whole. */
const takingInMs = 20_000;
const signatureSeconds = 900;

function stateOf({ cloud }: Call, { becomes, confirmed }: AssetEntity) {
  if (!confirmed) return 'CREATING';
  if (confirmed.status !== 'CREATED') return 'FAILED';
  const takes = takingInMs / (cloud.faults.settings.haste ?? 1);
  return cloud.world.clock.now() < confirmed.at + takes ? 'CREATING' : becomes;
}

function show(call: Call, asset: AssetEntity) {
  const state = stateOf(call, asset);
  const isThere = state === 'CREATED' || state === 'PUBLISHED';
  return {
    ...{ asset_id: asset.id, title: asset.title, description: asset.description, category: '' },
    ...{ create_time: stamp(asset.created), asset_status: state, covers: [], media_type: asset.type },
    ...(isThere && {
      duration: asset.duration,
      size: asset.size,
      original_url: `https://cdn.example.com/${asset.id}`,
    }),
    ...{ transcode_status: 'UN_TRANSCODE', thumbnail_status: 'UN_THUMBNAIL', review_status: 'UN_REVIEW' },
    exec_desc: state === 'FAILED' ? asset.why : '',
  };
}

function find({ cloud }: Call, id: unknown): AssetEntity {
  const asset = cloud.world.media.assets.get(String(id));
  if (!asset) throw missing();
  return asset;
}

const fieldsOf = ({ body }: Call) => {
  if (!isObject(body)) throw invalid('body');
  return body;
};
function textOf(said: Record<string, unknown>, name: string, most: number): string {
  const value = said[name];
  if (typeof value !== 'string' || value === '' || Buffer.byteLength(value) > most) throw invalid(name);
  return value;
}
const textOr = (said: Record<string, unknown>, name: string) =>
  typeof said[name] === 'string' ? said[name] : '';
function wholeOf({ query }: Call, name: string, usual: number, most: number): number {
  const value = Number(query.get(name) ?? usual);
  if (!Number.isInteger(value) || value < 0 || value > most) throw invalid(name);
  return value;
}

const publishing =
  (from: 'CREATED' | 'PUBLISHED', to: 'CREATED' | 'PUBLISHED'): Answer =>
  (call) => {
    const { asset_id: ids } = fieldsOf(call);
    if (!Array.isArray(ids) || ids.length === 0 || ids.length > 10) throw invalid('asset_id');
    return {
      asset_info_array: ids.map((id) => {
        const asset = find(call, id);
        if (stateOf(call, asset) !== from)
          throw mediaRefusal('10053', 'The status of the asset does not allow this.');
        asset.becomes = to;
        return show(call, asset);
      }),
    };
  };

export const vodAnswers = {
  listAssets(call) {
    const { cloud, query } = call;
    const [page, size] = [wholeOf(call, 'page', 0, 1e6), wholeOf(call, 'size', 10, 100)];
    if (size === 0) throw invalid('size');
    const [ids, states] = [query.getAll('asset_id'), query.getAll('status')];
    const words = query.get('query_string')?.toLowerCase() ?? '';
    const found = [...cloud.world.media.assets.values()]
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .filter((asset) => states.length === 0 || states.includes(stateOf(call, asset)))
      .filter(({ title, name }) => `${title} ${name}`.toLowerCase().includes(words))
      .toSorted((a, b) => (query.get('order') === 'asc' ? a.created - b.created : b.created - a.created));
    const rows = found.slice(page * size, (page + 1) * size);
    return { total: found.length, assets: rows.map((asset) => show(call, asset)) };
  },
  showAsset(call) {
    const asset = find(call, call.query.get('asset_id'));
    const { asset_status: status, ...shown } = show(call, asset);
    return {
      asset_id: asset.id,
      base_info: {
        ...{ title: asset.title, video_name: asset.name, description: asset.description, category_id: -1 },
        ...{ category_name: 'Other', create_time: shown.create_time, last_modified: shown.create_time },
        ...{ video_type: asset.type, tags: asset.tags, status, exec_desc: shown.exec_desc },
        meta_data:
          shown.size === undefined
            ? null
            : { size: asset.size, duration: asset.duration, width: 1920, hight: 1080, codec: 'H264' },
        video_url: '',
        sign_url: '',
      },
      transcode_info: { transcode_status: 'UN_TRANSCODE', exec_desc: '' },
    };
  },
  createAsset(call) {
    const { world } = call.cloud;
    const said = fieldsOf(call);
    const known = ['title', 'video_name', 'video_type', 'description', 'tags', 'auto_publish'];
    const strange = Object.keys(said).find((name) => !known.includes(name));
    if (strange) throw invalid(strange);
    const type = textOf(said, 'video_type', 8);
    if (!/^[A-Z0-9]{2,4}$/.test(type)) throw invalid('video_type');
    const id = world.random.hex(32);
    const asset: AssetEntity = {
      ...{ id, type, title: textOf(said, 'title', 128), name: textOf(said, 'video_name', 128) },
      ...{ description: textOr(said, 'description'), tags: textOr(said, 'tags') },
      ...{ created: world.clock.now(), confirmed: undefined, size: 0, duration: 0, why: '' },
      becomes: said['auto_publish'] === 0 ? 'CREATED' : 'PUBLISHED',
      object: `${id}/${world.random.hex(32)}.${type.toLowerCase()}`,
    };
    world.media.assets.set(id, asset);
    const target = { bucket: vodBucket, location: region, object: asset.object };
    const url = `https://${vodBucket}.obs.${region}.myhuaweicloud.com/${asset.object}?AccessKeyId=${vodKeys.accessKey}&Signature=demo`;
    return { asset_id: id, video_upload_url: url, cover_upload_url: '', subtitle_upload_urls: [], target };
  },
  authority({ cloud, query }) {
    const text = (name: string) => query.get(name) ?? '';
    const [method, bucket, object] = [text('http_verb'), text('bucket'), text('object_key')];
    const uploadId = query.get('upload_id');
    if (!['POST', 'PUT', 'GET', 'DELETE'].includes(method)) throw invalid('http_verb');
    if (bucket !== vodBucket) throw invalid('bucket');
    if (![...cloud.world.media.assets.values()].some((asset) => asset.object === object))
      throw invalid('object_key');
    if (uploadId === null && (method !== 'POST' || text('content_type') === '')) throw invalid('upload_id');
    const partNumber = query.get('part_number');
    if ((method === 'PUT') !== (partNumber !== null)) throw invalid('part_number');
    const seconds = cloud.faults.settings.linkSeconds ?? signatureSeconds;
    const expires = Math.floor(cloud.now() / 1000) + seconds;
    const signature = signatureFor({
      ...{ method, bucket, object, uploadId, partNumber, expires },
      ...{ md5: text('content_md5'), type: text('content_type') },
    });
    return {
      sign_str: `AccessKeyId=${vodKeys.accessKey}&Expires=${expires}&Signature=${encodeURIComponent(signature)}`,
    };
  },
  confirmUpload(call) {
    const { asset_id, status } = fieldsOf(call);
    const asset = find(call, asset_id);
    if (status !== 'CREATED' && status !== 'FAILED' && status !== 'CANCELLED') throw invalid('status');
    if (asset.confirmed) throw mediaRefusal('10053', 'The status of the asset does not allow this.');
    const stored = call.cloud.world.media.store.objects.get(asset.object);
    if (status === 'CREATED' && !stored) throw mediaRefusal('10056', 'The media file has not been uploaded.');
    asset.size = stored?.size ?? 0;
    asset.duration = Math.round(asset.size / 500_000) + 1;
    asset.confirmed = { at: call.cloud.world.clock.now(), status };
    asset.why = status === 'CREATED' ? '' : `The upload was told to be ${status}.`;
    return { asset_id: asset.id };
  },
  publishAssets: publishing('CREATED', 'PUBLISHED'),
  unpublishAssets: publishing('PUBLISHED', 'CREATED'),
  deleteAsset(call) {
    const asset = find(call, call.query.get('asset_id'));
    call.cloud.world.media.assets.delete(asset.id);
    return { delete_result_array: [{ asset_id: asset.id, status: 'DELETED' }] };
  },
} satisfies Record<keyof typeof vod, Answer>;
