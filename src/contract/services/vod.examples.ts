import type { CounterExample, Example } from '../example.ts';
import { vod } from './vod.ts';

const reference = 'https://support.huaweicloud.com/api-vod';
/** The walk-through names rules alone: parts of at most 20 MB, up to 10,000 of them, listed a thousand at a time. */
const steps = '媒资分段上传 (huawei-api-walkthroughs.zh.txt), with its steps from the reference';

export const uploadWalk = {
  create: {
    request: { title: 'Test video', video_name: 'test.mp4', video_type: 'MP4', auto_publish: 0 as const },
    answer: {
      asset_id: '0bd7efc3a2f14a8e8d5e5b5c0b0d2c3f',
      video_upload_url:
        'https://vod-bucket-76-cn-north-4.obs.cn-north-4.myhuaweicloud.com/a/b.mp4?AccessKeyId=x',
      cover_upload_url: null,
      subtitle_upload_urls: [],
      target: {
        ...{ bucket: 'vod-bucket-76-cn-north-4', location: 'cn-north-4' },
        object: '0bd7efc3a2f14a8e8d5e5b5c0b0d2c3f/5bf2a1.mp4',
      },
    },
  },
  /** In the order they are asked; an id of an upload has 32 digits. */
  authority: {
    initiate: { http_verb: 'POST', content_type: 'video/mp4' },
    part: { http_verb: 'PUT', content_md5: '1B2M2Y8AsgTpgAmY7PhCfg==', part_number: 1 },
    list: { http_verb: 'GET' },
    complete: { http_verb: 'POST' },
  },
  confirm: { status: 'CREATED' },
};
const { create } = uploadWalk;
const { bucket, object: object_key } = create.answer.target;
const upload_id = '00000173F5AF9A7A4A2A5B1C0D3E4F50';
const { asset_id } = create.answer;
const published = { asset_info_array: [{ asset_id, status: 'PUBLISHED', description: '' }] };
const row = {
  ...{ asset_id, title: 'Test video', description: '', duration: 12, duration_ms: 12_040, size: 1_048_576 },
  ...{ original_url: 'https://cdn.example.com/a.mp4', category: 'Other', covers: [{ cover_url: '' }] },
  ...{ create_time: '20200806012210', asset_status: 'CREATED', transcode_status: 'UN_TRANSCODE' },
  ...{ thumbnail_status: 'UN_THUMBNAIL', review_status: 'UN_REVIEW', exec_desc: '', media_type: 'MP4' },
};

export const examples: Example[] = [
  { source: steps, operation: vod.createAsset, request: create.request, answer: create.answer },
  {
    source: steps,
    operation: vod.authority,
    query: { ...uploadWalk.authority.initiate, bucket, object_key },
    answer: { sign_str: 'AccessKeyId=A&Expires=1596677530&Signature=zyGzrSGsGO%3D' },
  },
  ...[uploadWalk.authority.part, uploadWalk.authority.list, uploadWalk.authority.complete].map((query) => ({
    source: steps,
    operation: vod.authority,
    query: { ...query, bucket, object_key, upload_id },
  })),
  {
    source: steps,
    operation: vod.confirmUpload,
    request: { asset_id, ...uploadWalk.confirm },
    answer: { asset_id },
  },
  {
    source: reference,
    operation: vod.listAssets,
    query: { page: 0, size: 10, order: 'desc', status: ['CREATED'] },
    answer: { total: 1, assets: [row] },
  },
  {
    source: reference,
    operation: vod.showAsset,
    query: { asset_id, categories: ['base_info'] },
    answer: {
      asset_id,
      base_info: {
        ...{ title: 'Test video', video_name: 'test.mp4', description: null, category_id: -1 },
        ...{ category_name: 'Other', create_time: '20200806012210', last_modified: '20200806012233' },
        ...{ video_type: 'MP4', tags: null, status: 'CREATED', video_url: 'https://cdn.example.com/a.mp4' },
        meta_data: { pack_type: 'MP4', codec: 'H264', duration: 12, size: 1_048_576, width: 640, hight: 480 },
      },
      transcode_info: null,
    },
  },
  { source: reference, operation: vod.publishAssets, request: { asset_id: [asset_id] }, answer: published },
  {
    ...{ source: reference, operation: vod.unpublishAssets, request: { asset_id: [asset_id] } },
    answer: { asset_info_array: [{ asset_id, status: 'CREATED' }] },
  },
  {
    source: reference,
    operation: vod.deleteAsset,
    query: { asset_id },
    answer: { delete_result_array: [{ asset_id, status: 'DELETED' }] },
  },
];

export const counterExamples: CounterExample[] = [
  {
    ...{ source: reference, operation: vod.createAsset, why: 'a title of more than 128 bytes' },
    request: { ...create.request, title: '媒'.repeat(43) },
  },
  {
    ...{ source: reference, operation: vod.createAsset, why: 'a kind of file that it does not take' },
    request: { ...create.request, video_type: 'EXE' },
  },
  {
    ...{ source: reference, operation: vod.listAssets, why: 'a list in place of an object' },
    answer: [row],
  },
];
