import * as z from 'zod/mini';
import { id, rule } from '../../leaves.ts';

/** What the vendor takes; the ending of a file's name says which it is. */
export const videoTypes = [
  ...(['MP4', 'TS', 'MOV', 'MXF', 'MPG', 'FLV', 'WMV', 'AVI', 'M4V', 'F4V', 'MPEG', '3GP', 'ASF'] as const),
  ...(['MKV', 'WEBM', 'MP3', 'OGG', 'WAV', 'WMA', 'APE', 'FLAC', 'AAC', 'AC3', 'MMF', 'AMR'] as const),
  ...(['M4A', 'M4R', 'WV', 'MP2'] as const),
] as const;

const bytes = (text: string) => new TextEncoder().encode(text).length;
export const mostTitle = 128; // bytes
const short = z.string().check(
  z.minLength(1),
  rule('titleBytes', (text: string) => bytes(text) <= mostTitle),
);

export const NewAsset = z.strictObject({
  title: short,
  video_name: short,
  video_type: z.enum(videoTypes),
  description: z.optional(z.string().check(rule('textBytes', (text: string) => bytes(text) <= 1024))),
  tags: z.optional(z.string().check(z.regex(/^[^,]{1,24}(,[^,]{1,24}){0,15}$/))),
  auto_publish: z.optional(z.union([z.literal(0), z.literal(1)])),
});

const verbs = ['POST', 'PUT', 'GET', 'DELETE'] as const;
/** What is to be signed: the request to the object store, as it will be sent. */
export const ToSign = z.strictObject({
  http_verb: z.enum(verbs),
  bucket: z.string(),
  object_key: z.string(),
  content_type: z.optional(z.string()),
  /** Base64, of a part. */
  content_md5: z.optional(z.string()),
  upload_id: z.optional(z.string()),
  part_number: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
});

export const Ids = z.strictObject({ asset_id: z.array(id).check(z.minLength(1), z.maxLength(10)) });
