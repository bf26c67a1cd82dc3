import { createHmac } from 'node:crypto';
import { vodKeys } from './media.ts';

/** What a signature in the query covers. */
export interface ToSign {
  method: string;
  /** Base64. */
  md5: string;
  type: string;
  /** Epoch seconds. */
  expires: number;
  bucket: string;
  object: string;
  uploadId: string | null;
  partNumber: string | null;
}

/** OBS: HMAC-SHA1 over the request; of its query only what says which upload and which part. */
export function signatureFor(of: ToSign): string {
  const isBegun = of.uploadId !== null;
  const named = [
    ...(of.partNumber === null ? [] : [`partNumber=${of.partNumber}`]),
    ...(isBegun ? [`uploadId=${of.uploadId}`] : ['uploads']),
  ];
  const resource = `/${of.bucket}/${of.object}?${named.join('&')}`;
  const words = [of.method, of.md5, of.type, String(of.expires), resource].join('\n');
  return createHmac('sha1', vodKeys.secretKey).update(words).digest('base64');
}
